"""What ``workshop-app`` can do, one command a file. The last line says what was done, a sentence what went wrong."""
