"""The group itself: its name, its ground rules, its people. In the first run and at any time later."""
