"""Texts and their pieces, without a corpus: words and how they compare, passages, dates, marks that are no marks."""
