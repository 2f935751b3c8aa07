"""The process and what surrounds it: signals, terminals, recorders, side channels, faults."""
