from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sessions.store import Verb
from tests.town import Town


@dataclass
class Deed:
    """Something a facilitator does in the town."""

    verb: Verb
    details: Callable[[Town], dict[str, Any]] = field(default=lambda town: {})
    step: str | None = None
    first: Callable[[Town], Any] = field(default=lambda town: None)
    among_people: bool = False
    """Before it participants do something, which no facilitator takes back."""
