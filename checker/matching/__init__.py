"""Where in a corpus a quotation may stand, and whose words stand there."""
