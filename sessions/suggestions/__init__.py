"""Proposals for clustering: what belongs together, what it might be called, what is there already. Never decided here.

Works on plain texts, without network and without the database. scikit-learn and networkx are imported when a function
is called, not before: importing them takes two seconds. Methods and thresholds were measured on several collections of
short municipal texts; `make clustering` measures them again.
"""
