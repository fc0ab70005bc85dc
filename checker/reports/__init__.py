"""Findings in, text out. Pure functions: no report opens a file, asks the clock or writes to a stream."""
