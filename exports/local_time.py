"""Moments as a spreadsheet shows them: in the server's own time zone, without naming it."""

from datetime import datetime


def to_local(moment: datetime | None) -> datetime | None:
    """Naive, to the second: a spreadsheet knows no zones, and a tenth of a second nobody needs."""
    return None if moment is None else moment.astimezone().replace(tzinfo=None, microsecond=0)


def name_zone(moment: datetime) -> str:
    """The server's zone at this moment: ``CET (UTC+01:00)``."""
    local = moment.astimezone()
    return f'{local.tzname()} (UTC{local.isoformat()[-6:]})'
