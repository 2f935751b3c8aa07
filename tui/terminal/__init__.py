"""What comes from a terminal, told apart; what may be sent to one; whose it is; how long keys rest."""
