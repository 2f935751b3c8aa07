"""What a steering group decides and keeps. Knows no terminal, no voice and no screen."""
