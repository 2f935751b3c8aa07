"""The first screens: how it should look, sound and read; a group; and where to go from there."""
