"""Crashes, tried out: what is left of a group after a kill, a full disk or a power cut."""
