"""Does a checker see a misquotation, and does it leave a faithful quotation alone? ``python -m bench.verdicts``.

The cases are made without the checker, and what is a change is decided on folded words alone: none marks its own work.
"""
