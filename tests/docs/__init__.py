"""The pages of docs/ that are made from the program, and the consoles shown in the others."""
