"""A page while somebody answers it, in any renderer: what is marked, filled in, and reached."""
