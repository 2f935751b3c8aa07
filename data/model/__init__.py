"""Plain records of a group and its meetings, and the rules that hold between them. Pure."""
