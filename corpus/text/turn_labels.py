"""How a line of a conversation says who speaks: "Q: ", "THE COURT: "."""

LABEL = r"(?:[QA]|[A-Z][A-Z.'’-]+(?: [A-Z.'’-]+){0,3}):\s"
