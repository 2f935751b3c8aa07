"""The conversation: screens come through, drafts, access settings in force, what a voice is told."""
