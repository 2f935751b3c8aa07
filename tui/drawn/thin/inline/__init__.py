"""The same for an app that runs inline: below the prompt, on rows of its own, without clearing.

Where its rows are on the screen nobody knows, so places are named from where the cursor is, rows that
are not there yet are made by line feeds, and what the app has left alone is left alone.
"""
