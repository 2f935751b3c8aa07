"""Parts of the composition root: with `tui.__main__`, the only code that knows screens and renderers."""
