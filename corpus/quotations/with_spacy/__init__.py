"""Where the extractor meets spaCy: a pipeline of the user's own that is asked, and the component that works inside one.

Nothing outside this folder imports spaCy, and nothing imports this folder before a pipeline is named.
"""
