"""Secrets of this installation, made at its first start and kept for the next."""

from sqlalchemy.orm import Session

from sessions.ids import new_secret
from sessions.tables import HouseKey


def keep_house_key(db: Session, name: str) -> str:
    """The installation's secret of this name; drawn when it is first asked for."""
    key = db.get(HouseKey, name)
    if key is None:
        key = HouseKey(name=name, value=new_secret())
        db.add(key)
        db.flush()
    return key.value
