"""One module for each thing that people do, in folders by journey. Pure: pages in, answers out."""
