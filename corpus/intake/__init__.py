"""The way of a document from a file or a line of JSON into the store, and out again as a line."""
