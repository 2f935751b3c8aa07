"""What comes from a terminal, told apart, and what may be sent to one. Text only; no terminal itself."""
