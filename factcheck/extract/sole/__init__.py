"""Who alone did a thing: the first, the last or the only one of whom it is told."""
