"""Findings, a file for each format."""
