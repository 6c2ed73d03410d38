"""Copies of rows, for those who look at them while the session that wrote them writes on."""

from functools import cache
from typing import TypeVar, cast

from sqlalchemy import inspect

from sessions.tables import Base

Row = TypeVar('Row', bound=Base)


def copy_row(row: Row) -> Row:
    """The row as it was written. What a new one was not given is nothing, and not worth a question."""
    known = row.__dict__
    # past the constructor, which watches every value that it sets
    copy: Row = cast(Row, inspect(type(row)).class_manager.new_instance())
    copy.__dict__.update({key: known.get(key) for key in _names(type(row))})
    return copy


@cache
def _names(table: type[Base]) -> tuple[str, ...]:
    return tuple(column.key for column in inspect(table).column_attrs)
