"""Ideas whose goal is known: those whose title names one thing, and no other of these things."""

import csv
import re
from dataclasses import dataclass
from pathlib import Path

GOALS = {
    'Mülleimer': r'mülleimer|abfalleimer|mülltonnen?',
    'Toiletten': r'\w*toiletten?\b|\bwcs?\b',
    'Bäume': r'\bbäume|\bbaum\w*',
    'Spielplätze': r'spielpl[aä]tz\w*',
    'Radwege': r'\b(?:fahr)?radweg\w*',
    'Sportplätze': r'sportpl[aä]tz\w*|fußballpl[aä]tz\w*|kunstrasen\w*',
    'Sitzgelegenheiten': r'\bb[äa]nke?\b|\bsitz(?:bänke|pl[aä]tze|möglichkeiten|gelegenheiten)\b|parkbänke',
    'Busse': r'\bbus(?:se|verbindung\w*|linien?|fahr\w+|haltestellen?)?\b',
    'WLAN': r'\bw-?lan\w*|wifi',
    'Schwimmbad': r'schwimmb[aä]d\w*|freib[aä]d\w*|hallenb[aä]d\w*',
    'Skatepark': r'skate\w*',
    'Wasserspender': r'wasserspender|trinkwasser\w*|trinkbrunnen',
    'Kino': r'\bkinos?\b',
    'Schulhof': r'schulh[oö]f\w*|pausenh[oö]f\w*',
    'Solaranlagen': r'solar\w*|photovoltaik\w*',
    'Straßen': r'\bstraßen?\b|schlaglöcher',
    'Bahnhof': r'bahnh[oö]f\w*',
    'Hygieneartikel': r'hygieneartikel|menstruation\w*|periodenprodukte|tampons?',
    'Ladestationen': r'lade(?:station|säule)\w*',
    'Jugendtreff': r'jugend(?:club|treff|zentr|haus|raum|räume)\w*',
    'Straßenlaternen': r'\w*(?:laterne|beleuchtung|lampe)n?\b',
    'Obdachlose': r'obdachlos\w*',
}
"""Things that ideas of one goal name in their titles. Written down from the titles alone; no text was read for it."""


@dataclass(frozen=True, slots=True)
class Idea:
    text: str
    goal: str


def read_ideas(path: Path) -> list[Idea]:
    """Of a table with ``title`` and ``text``: the ideas that name one of the goals in their title.

    Where there are no titles the goals are the table's ``field``.
    """
    with path.open(newline='', encoding='utf-8') as file:
        rows = list(csv.DictReader(file))
    if 'title' not in rows[0]:
        return [Idea(row['text'], row['field']) for row in rows]
    return [Idea(row['text'], goals[0]) for row in rows if len(goals := goals_in(row['title'])) == 1]


def goals_in(title: str) -> list[str]:
    return [goal for goal, pattern in GOALS.items() if re.search(pattern, title, re.I)]
