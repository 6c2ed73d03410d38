"""What is there already, while somebody types: worked out in a process beside the server."""
