"""Name pairs and what is measured on them and on names in text."""
