"""Is it quoted faithfully? ``check_claim`` and ``check_draft`` are the two calls that every face makes."""
