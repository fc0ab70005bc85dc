"""What people set by hand, and what a new reading changes."""
