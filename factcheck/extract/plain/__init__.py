"""Plain verbs in running text, and whether each is affirmed or denied."""
