"""The catalogues of every sentence that a person sees. ``python -m sessions.locale.update`` brings them up to date."""
