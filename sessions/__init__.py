"""The workshop as a domain, and its storage: words, rules, journal, and what may be seen.

Knows SQLAlchemy, Alembic and the standard library; knows no web page and no file format.
"""
