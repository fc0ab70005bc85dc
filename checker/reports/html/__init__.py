"""Pages that stand alone: no network, no script."""
