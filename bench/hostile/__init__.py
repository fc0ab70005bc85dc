"""What misquote does to the files of its user where a folder was arranged against it."""
