"""The group itself: its name, its ground rules, its people."""
