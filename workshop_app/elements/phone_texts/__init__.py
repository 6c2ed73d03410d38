"""Every sentence the phone may show. A pair is singular and plural; braces are filled in on the phone."""

from typing import Any

from sessions.wording import Wording
from workshop_app.elements.phone_texts.answering import goals_texts, rating_texts, reviewing_texts, voting_texts
from workshop_app.elements.phone_texts.frame import door_texts, frame_texts
from workshop_app.elements.phone_texts.watching import outcome_texts, waiting_texts
from workshop_app.elements.phone_texts.writing import agreeing_texts, cards_texts, collecting_texts, grouping_texts

_PARTS = (
    frame_texts,
    door_texts,
    collecting_texts,
    cards_texts,
    agreeing_texts,
    grouping_texts,
    waiting_texts,
    voting_texts,
    rating_texts,
    goals_texts,
    reviewing_texts,
    outcome_texts,
)


def phone_texts(_: Wording) -> dict[str, Any]:
    return {name: text for part in _PARTS for name, text in part(_).items()}
