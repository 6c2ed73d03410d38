"""A hall as it should be, so simple that a child could check it: who wrote what, who gave how much, what is refused."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st

from sessions import events, refusals

LIMIT, BUDGET, CAP = 3, 4, 2
COLLECT, VOTE = 'Challenges', 'Weigh'
TEXTS = ('Queues', 'Forms', 'Wifi')
PEOPLE = 4


@dataclass(eq=False)
class Card:
    """What the model knows of a card; ``id`` and ``number`` once it is stored."""

    who: int
    text: str
    state: str = 'shown'
    id: str = ''
    number: int = 0


@dataclass(frozen=True)
class Wish:
    """Somebody's request, with the things in it by their place in the model."""

    verb: str
    who: int = 0
    card: int = 0
    text: str = ''
    points: int = 0
    key: str | None = None
    has_field: bool = True


people = st.integers(0, PEOPLE - 1)
places = st.integers(0, 50)
WRITES = st.builds(
    Wish,
    st.just('write'),
    who=people,
    text=st.sampled_from(TEXTS),
    key=st.sampled_from([None, None, 'first', 'second']),
    has_field=st.sampled_from([True, True, True, False]),
)
EDITS = st.builds(Wish, st.just('edit'), who=people, card=places, text=st.sampled_from(TEXTS))
WITHDRAWALS = st.builds(Wish, st.just('withdraw'), who=people, card=places)
POINTS = st.builds(Wish, st.just('give'), who=people, card=places, points=st.integers(0, CAP + 1))
OF_PARTICIPANTS = st.one_of(WRITES, WRITES, EDITS, WITHDRAWALS, POINTS, POINTS)
# whether they are refused hangs on what others do at the same moment
AGREEMENTS = st.builds(Wish, st.sampled_from(['agree', 'agree', 'disagree']), who=people, card=places)
OF_FACILITATOR = st.builds(
    Wish, st.sampled_from(['hide', 'show', 'collect', 'vote', 'vote', 'pause', 'resume']), card=places
)
JOINING = st.builds(Wish, st.just('join'))


@dataclass
class Model:
    """The hall as it should be. ``take`` says how a wish ends, and lets it."""

    step: str = COLLECT
    is_paused: dict[str, bool] = field(default_factory=lambda: {COLLECT: False, VOTE: False})
    has_round: bool = False
    people: int = PEOPLE
    cards: list[Card] = field(default_factory=list)
    ballots: dict[int, dict[Card, int]] = field(default_factory=dict)
    supports: set[tuple[int, Card]] = field(default_factory=set)
    bought: dict[str, tuple[Wish, Card]] = field(default_factory=dict)

    def take(self, wish: Wish, cards: Sequence[Card]) -> tuple[type[Any], Card | None]:
        """:param cards: those a wish may name
        :returns: the event or refusal, and the card it is about
        """
        card = cards[wish.card % len(cards)] if cards else None
        match wish.verb:
            case 'write':
                return self._write(wish)
            case 'edit' | 'withdraw':
                return self._change(wish, card), card
            case 'give':
                return self._give(wish, card), card
            case 'agree' | 'disagree':
                return self._agree(wish, card), card
            case 'hide' | 'show':
                return self._moderate(wish, card), card
            case 'collect' | 'vote':
                return self._turn_to({'collect': COLLECT, 'vote': VOTE}[wish.verb]), None
            case 'pause' | 'resume':
                self.is_paused[self.step] = wish.verb == 'pause'
                return (events.InputPaused if wish.verb == 'pause' else events.InputResumed), None
            case 'join':
                self.people += 1
                return events.ParticipantJoined, None
        raise AssertionError(wish)

    def _write(self, wish: Wish) -> tuple[type[Any], Card | None]:
        if wish.key in self.bought:
            before, card = self.bought[wish.key]
            return (events.ContributionSubmitted, card) if before == wish else (refusals.KeyReused, None)
        if self.step != COLLECT:
            return refusals.StepClosed, None
        if self.is_paused[COLLECT]:
            return refusals.InputPaused, None
        if sum(card.who == wish.who and card.state == 'shown' for card in self.cards) >= LIMIT:
            return refusals.ContributionLimitReached, None
        if not wish.has_field:
            return refusals.FieldMissing, None
        card = Card(wish.who, wish.text)
        self.cards.append(card)
        if wish.key is not None:
            self.bought[wish.key] = (wish, card)
        return events.ContributionSubmitted, card

    def _change(self, wish: Wish, card: Card | None) -> type[Any]:
        if card is None:
            return refusals.NotFound
        if card.who != wish.who:
            return refusals.NotYours
        if card.state != 'shown':
            return refusals.ContributionGone
        if self.step != COLLECT:
            return refusals.StepClosed
        if self.is_paused[COLLECT]:
            return refusals.InputPaused
        if wish.verb == 'withdraw':
            card.state = 'withdrawn'
            return events.ContributionWithdrawn
        card.text = wish.text
        return events.ContributionEdited

    def _give(self, wish: Wish, card: Card | None) -> type[Any]:
        if not self.has_round:
            return refusals.NotFound
        if self.step != VOTE:
            return refusals.RoundClosed
        if self.is_paused[VOTE]:
            return refusals.InputPaused
        if wish.points > CAP:
            return refusals.CapReached
        ballot = self.ballots.setdefault(wish.who, {})
        given = ballot.get(card, 0) if card is not None else 0
        if wish.points > 0 or card not in ballot:
            if card is None or card.state != 'shown':
                return refusals.NotOnBallot
            if wish.points > given and sum(ballot.values()) - given + wish.points > BUDGET:
                return refusals.BudgetSpent
        assert card is not None
        ballot.pop(card, None)
        if wish.points:
            ballot[card] = wish.points
        return events.PointsPlaced

    def _agree(self, wish: Wish, card: Card | None) -> type[Any]:
        if card is None:
            return refusals.NotFound
        if self.step != COLLECT:
            return refusals.StepClosed
        if self.is_paused[COLLECT]:
            return refusals.InputPaused
        if wish.verb == 'disagree':
            self.supports.discard((wish.who, card))
            return events.SupportWithdrawn
        if card.state != 'shown':
            return refusals.NotOnWall
        if card.who == wish.who:
            return refusals.OwnContribution
        self.supports.add((wish.who, card))
        return events.ContributionSupported

    def _moderate(self, wish: Wish, card: Card | None) -> type[Any]:
        if card is None:
            return refusals.NotFound
        if card.state == 'withdrawn':
            return refusals.ContributionGone
        wanted = 'hidden' if wish.verb == 'hide' else 'shown'
        if card.state == wanted:
            return refusals.NotNow
        card.state = wanted
        return events.ContributionHidden if wish.verb == 'hide' else events.ContributionShown

    def _turn_to(self, step: str) -> type[Any]:
        if step == self.step:
            return refusals.NotNow
        # a step that is closed is paused no longer
        self.is_paused[self.step] = False
        self.step = step
        self.has_round = self.has_round or step == VOTE
        return events.StepOpened
