"""Planning a meeting: its day, its items, their order and time."""
