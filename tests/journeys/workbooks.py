"""Reading a workbook as its reader does: by the headers."""

from collections.abc import Iterator
from typing import Any


def rows(sheet: Any) -> Iterator[dict[str, Any]]:
    headers, *lines = sheet.iter_rows(values_only=True)
    for line in lines:
        yield dict(zip(headers, line, strict=True))
