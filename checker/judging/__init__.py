"""The verdict on a quotation or a claim: the rule that decides, the finding, and the sentence that says so."""
