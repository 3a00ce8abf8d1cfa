"""Several households: the list, one of them, and numbers that differ between plans."""
