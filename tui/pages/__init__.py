"""The language of pages: what a screen may say and ask, and what a screen is."""
