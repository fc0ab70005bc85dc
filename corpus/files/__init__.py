"""The only place where misquote makes, enters and clears folders of its own, and deletes files.

The folder of a corpus belongs to the user, and may have come from anywhere: a clone, an archive, a shared disk. So
nothing in it is taken for ours by its name alone.
"""
