"""The people a text names, the names of mentions, who relayed, and on which day."""
