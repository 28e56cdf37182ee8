"""The command line: one small file a command, each loaded when it is called."""
