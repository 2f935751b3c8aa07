"""The secret vote in the real program, in real terminals."""
