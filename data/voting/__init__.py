"""The ballot box and the counting rules. Pure, and in memory only: nothing here knows a file."""
