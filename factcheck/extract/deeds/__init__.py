"""Deeds: what each person of a text is told to do, or to have done to him, by grammar alone."""
