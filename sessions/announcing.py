"""Telling other instances that a workshop has had a turn. The journal is the source; the news is only where to look."""

from sqlalchemy import text
from sqlalchemy.orm import Session

CHANNEL = 'workshop_turns'
"""PostgreSQL's channel; its messages are ``{workshop id} {seq}``."""


def announce_turns(db: Session, workshop_id: str, seq: int) -> None:
    """Has PostgreSQL tell all instances, when and only if this transaction commits; on SQLite there is one instance."""
    if db.get_bind().dialect.name == 'postgresql':
        news = {'channel': CHANNEL, 'news': f'{workshop_id} {seq}'}
        db.execute(text('SELECT pg_notify(:channel, :news)'), news)
