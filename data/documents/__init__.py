"""Documents made from a meeting: one tree of headings, paragraphs, lists and tables; many writers."""
