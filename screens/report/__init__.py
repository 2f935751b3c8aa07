"""What came of the meetings over months and years."""
