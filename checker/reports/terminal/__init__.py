"""Columns, tables and positions, as a terminal and an editor show them."""
