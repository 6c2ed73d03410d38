"""Copies of rows, for those who look at them while the session that wrote them writes on."""

from typing import TypeVar

from sqlalchemy import inspect

from sessions.tables import Base

Row = TypeVar('Row', bound=Base)


def copy_row(row: Row) -> Row:
    """The row as it was written. What a new one was not given is nothing, and not worth a question."""
    known = row.__dict__
    return type(row)(**{column.key: known.get(column.key) for column in inspect(type(row)).column_attrs})
