"""People, actions and past minutes brought in from a table that was kept elsewhere."""
