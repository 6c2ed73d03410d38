"""Copies of rows, for those who look at them while the session that wrote them writes on."""

from typing import TypeVar

from sqlalchemy import inspect

from sessions.tables import Base

Row = TypeVar('Row', bound=Base)


def copy_row(row: Row) -> Row:
    """The row as it was written. What a new one was not given is nothing, and not worth a question."""
    mapper, known = inspect(type(row)), row.__dict__
    # past the constructor, which watches every value that it sets
    copy: Row = mapper.class_manager.new_instance()
    copy.__dict__.update({key: known.get(key) for key in mapper.column_attrs.keys()})
    return copy
