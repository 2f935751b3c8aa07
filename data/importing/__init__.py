"""People, actions and minutes from tables that were kept elsewhere (CSV): looked at first, then added."""
