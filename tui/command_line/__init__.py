"""What is typed after "fairsay": read, explained, and done where it needs no conversation."""
