"""Running a meeting: who is here, ground rules, item by item, and the close."""
