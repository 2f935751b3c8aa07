"""The laptop that the program runs on: the open group, sample groups, what is remembered between runs."""
