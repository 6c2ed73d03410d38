"""Preparing a workshop, before it and while it runs: everything is stored when it is left, through the verbs."""
