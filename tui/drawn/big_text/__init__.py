"""Large text: letters of a real font, drawn in blocks. Loaded only while large text is on."""
