"""The three faces, the live rooms, the HTTP interface and the command line, on NiceGUI."""
