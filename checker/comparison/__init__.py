"""A quotation laid over a source, word by word: what is equal, and what stands between. Nothing is judged here."""
