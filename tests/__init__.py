"""The tests mirror the paths of what they test, and read as sentences about the product."""
