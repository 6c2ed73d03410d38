"""Similar cards for all phones of a house: which cards are compared, and how often may be asked."""

from collections import OrderedDict, deque
from dataclasses import dataclass
from time import monotonic

from sessions.picture import Picture
from sessions.rules import CollectRules, read_rules
from sessions.tables import Contribution
from sessions.words import ContributionState, Placement
from workshop_app.room import Room
from workshop_app.similar.process import SimilarProcess

BETWEEN = 1.0
"""Seconds between two questions of one phone, at least."""
MOST_A_SECOND = 40
"""Questions of all phones; each costs the server a millisecond, and cards go first."""
MOST_TURNS_WAITING = 20
"""With more verbs in the room's queue nobody is told what is similar."""
RENEW = 2.0
"""Seconds between two looks at the cards of a place."""
MOST_PLACES = 100
"""Fields whose cards the process keeps."""
MOST_PEOPLE = 5_000
"""Phones of which is remembered when they asked, before those are dropped that may ask again."""
LONGEST = 500
"""Letters that are compared."""
STARTING = 2.0
"""Seconds after which a phone may ask again that came while the process was still importing, or making an index."""
BUSY = 10.0
"""Seconds after which a phone may ask again that came at a bad moment."""


@dataclass(frozen=True, slots=True)
class Similar:
    """The cards that are there already, and how long the phone should wait until it asks again."""

    cards: list[Contribution]
    again_after: float = 0.0


@dataclass(slots=True)
class Fed:
    """What the process knows of a place."""

    texts: dict[str, str]
    shown: list[Contribution]
    """All cards of the kind, the very list of the picture that was looked at: another list, other cards."""
    at: float


class SimilarFinder:
    """Asks the process beside the server, unless the house has better things to do."""

    def __init__(self) -> None:
        self.process = SimilarProcess()
        self._generation = 0
        self._fed: OrderedDict[str, Fed] = OrderedDict()
        self._forget: list[str] = []
        self._asked: dict[str, float] = {}
        self._times: deque[float] = deque(maxlen=MOST_A_SECOND)

    async def find(self, room: Room, person_id: str, *, typed: str, field_id: str | None) -> Similar:
        """What is on the wall already, like the words this person is typing. Never a refusal: a hint may be missing."""
        now = monotonic()
        if now - self._asked.get(person_id, 0.0) < BETWEEN:
            return Similar([], BETWEEN)
        if not self._may_ask(room, now):
            return Similar([], BUSY)
        self._note(person_id, now)
        picture = await room.picture()
        rules = _rules_now(picture)
        if rules is None:
            return Similar([], BUSY)
        if rules.placement is Placement.NOWHERE:
            field_id = None
        elif field_id not in picture.field_by_id:
            return Similar([])
        self.process.start()
        if not self.process.is_ready:
            return Similar([], STARTING)
        within = Within(rules, field_id)
        place = f'{room.workshop_id} {rules.kind} {field_id}'
        # nothing else happens between looking at the cards and asking: the process hears of each change once
        put, drop = self._feed(place, picture.shown(rules.kind), within, now)
        if not (self._fed[place].texts or drop):
            return Similar([])
        forget, self._forget = self._forget, []
        ids = await self.process.ask(place, typed[:LONGEST], put=put, drop=drop, forget=forget)
        if ids is None:
            return Similar([], BETWEEN)
        # one may have been hidden since the index was made
        cards = (await room.picture()).contribution_by_id
        return Similar([card for id in ids if (card := cards.get(id)) is not None and within.has(card)])

    def close(self) -> None:
        self.process.close()

    def _may_ask(self, room: Room, now: float) -> bool:
        full = len(self._times) == MOST_A_SECOND and now - self._times[0] < 1
        return not full and room.turns_waiting < MOST_TURNS_WAITING

    def _note(self, person_id: str, now: float) -> None:
        self._times.append(now)
        if len(self._asked) > MOST_PEOPLE:
            self._asked = {id: at for id, at in self._asked.items() if now - at < BETWEEN}
        self._asked[person_id] = now

    def _feed(
        self, place: str, shown: list[Contribution], within: 'Within', now: float
    ) -> tuple[dict[str, str], list[str]]:
        """What the process must hear of a place: texts that are new or changed there, and ids of what is gone."""
        if self._generation != self.process.generation:
            self._generation = self.process.generation
            self._fed.clear()
            self._forget.clear()
        fed = self._fed.setdefault(place, Fed({}, [], -RENEW))
        self._fed.move_to_end(place)
        while len(self._fed) > MOST_PLACES:
            self._forget.append(self._fed.popitem(last=False)[0])
        if fed.shown is shown or now - fed.at < RENEW:
            return {}, []
        before, fed.texts = fed.texts, {card.id: card.text for card in shown if within.has(card)}
        fed.shown, fed.at = shown, now
        put = {id: text for id, text in fed.texts.items() if before.get(id) != text}
        return put, [id for id in before if id not in fed.texts]


@dataclass(frozen=True, slots=True)
class Within:
    """Which cards may be told of: on the wall, of the kind that is collected, of this field if they stand in fields."""

    rules: CollectRules
    field_id: str | None

    def has(self, card: Contribution) -> bool:
        here = self.rules.placement is Placement.NOWHERE or card.field_id == self.field_id
        return here and card.state == ContributionState.SHOWN and card.kind == self.rules.kind


def _rules_now(picture: Picture) -> CollectRules | None:
    """The rules of the step that is open, where it collects cards and takes some."""
    step = picture.current_step
    if step is None or step.input_paused or picture.workshop.closed_at is not None:
        return None
    rules = read_rules(step.kind, step.rules)
    return rules if isinstance(rules, CollectRules) else None
