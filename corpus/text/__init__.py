"""Texts and their parts, without a corpus: words and how they compare, passages, ellipses, dates, bytes as text."""
