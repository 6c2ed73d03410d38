"""Whether two pictures show the same workshop."""

from dataclasses import fields, is_dataclass
from typing import Any

from sqlalchemy import inspect

from sessions.picture import Picture
from sessions.tables import Base


def read_off(picture: Picture) -> dict[str, Any]:
    """All that a picture holds as plain data, rows by their columns."""
    return {field.name: _plain(getattr(picture, field.name)) for field in fields(picture)}


def _plain(value: Any) -> Any:
    if isinstance(value, Base):
        return {column.key: getattr(value, column.key) for column in inspect(value).mapper.column_attrs}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value
