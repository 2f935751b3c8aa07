"""The minutes: found, read, corrected with the group, approved, and saved as a file."""
