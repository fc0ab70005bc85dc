"""Findings, articles and corpora in, text out. No report opens a file, asks the clock or writes to a stream."""
