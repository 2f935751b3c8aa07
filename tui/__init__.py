"""How Fairsay speaks with people: pages, the conversation that they make up, and the renderers."""
