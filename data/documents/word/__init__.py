"""Documents for word processors (docx), with python-docx. Loaded only when one is written."""
