"""Whether two names are one person's: how a name is read, and the table of rules by which two are compared."""
