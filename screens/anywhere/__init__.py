"""The screens that can be asked for at any place, and come back to it."""
