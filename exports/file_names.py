"""Names of files that say what is in them and are possible on every system."""

import re
import unicodedata

from exports.local_time import to_local
from sessions.picture import Picture

LONGEST_TITLE = 60

_SPELLED_OUT = str.maketrans({'ä': 'ae', 'ö': 'oe', 'ü': 'ue', 'Ä': 'Ae', 'Ö': 'Oe', 'Ü': 'Ue', 'ß': 'ss', 'ẞ': 'SS'})


def file_name(picture: Picture, ending: str) -> str:
    """Title, code and day: ``Strategie-Musterstadt_K7MPQ4_2026-03-14.xlsx``.

    :param ending: with its dot
    """
    begun = to_local(picture.workshop.started_at or picture.workshop.created_at)
    assert begun is not None
    title = plain_name(picture.workshop.title)[:LONGEST_TITLE].rstrip('-') or 'workshop'
    return f'{title}_{picture.workshop.code}_{begun:%Y-%m-%d}{ending}'


def plain_name(text: str) -> str:
    """Latin letters and digits, joined by hyphens; empty where nothing of the text can be written so."""
    spelled = unicodedata.normalize('NFC', text).translate(_SPELLED_OUT)
    letters = unicodedata.normalize('NFKD', spelled).encode('ascii', 'ignore').decode()
    return '-'.join(re.findall(r'[A-Za-z0-9]+', letters))
