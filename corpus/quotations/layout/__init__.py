"""Words that the layout gives to somebody: turns, interviews, statements, block quotations."""
