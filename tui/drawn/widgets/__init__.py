"""The widgets of the drawn mode."""
