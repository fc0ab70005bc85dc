"""The sentence around a quotation: its verbs of report, its noun phrases, its subjects."""
