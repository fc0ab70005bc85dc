"""How fast the engine answers, how seldom it misses, and what it costs, on text that the script makes itself."""
