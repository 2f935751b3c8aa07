"""Words and text: the wording in force, languages in a text, days as people type them, problems."""
