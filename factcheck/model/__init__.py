"""The data the stages hand to one another; it knows nothing of any stage."""
