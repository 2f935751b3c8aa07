"""Keeping a group safe: its lock, its back-ups, and taking people and old meetings out for good."""
