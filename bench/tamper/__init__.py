"""Whether a corpus that was changed by something else passes as sound."""
