"""The verbs, one noun a file: each checks its rule, writes its rows and records what happened.

A verb is ``verb_noun(turn, *, …)`` and returns its event. It raises a ``Refusal`` or takes exactly one turn.
"""
