"""What people set by hand about quotations, and what a new reading of a text changes in them."""
