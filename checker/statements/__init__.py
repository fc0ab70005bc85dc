"""Claims in the writer's own words: what to search for, the nearest passages, and what these agree and disagree on."""
