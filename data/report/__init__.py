"""What came of a group's meetings over time: counted from its records, and written as a report."""
