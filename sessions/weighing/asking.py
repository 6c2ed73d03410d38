"""Everything that can be said about the weight of goals, clusters, projects and cards, worked out when somebody asks.

It is not in the picture: a hall votes thousands of times and looks here a few times. The picture's tallies carry what
the board needs of it after a reveal (``sessions.tallies``), by the same formula.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy.orm import Session

from sessions.picture import Picture
from sessions.tallies import Tally
from sessions.vote_items import KIND_OF_SUBJECT
from sessions.weighing.differences import Split, split_groups
from sessions.weighing.folding import fold_voices
from sessions.weighing.poll import Poll, Voice
from sessions.weighing.ranking import Place, rank_things
from sessions.weighing.robustness import Robustness, leave_each_out
from sessions.weighing.voices import Given, Room, read_room
from sessions.words import StepKind, VoteSubject, WorkshopState

RATING_WIDTH = 8
"""Impact minus effort of one person lies between -4 and 4."""


class Basis(StrEnum):
    """What a ranking rests on."""

    ROUND = 'round'
    """Points that were placed on these very things."""
    CARDS = 'cards'
    """Points of the cards behind them."""
    RATINGS = 'ratings'
    """Impact minus effort."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """How some things were weighed. ``is_settled`` says that nobody can add to it any more: only then groups are told
    apart, for between two looks one more voice would show what it said."""

    subject: VoteSubject
    basis: Basis
    round_number: int | None
    voters: int
    places: list[Place]
    is_settled: bool
    robustness: Robustness | None
    splits: list[Split]
    roles: dict[str, str]
    """How a role is spelled, by its key."""

    @property
    def is_rated(self) -> bool:
        return self.basis is Basis.RATINGS


@dataclass(frozen=True, slots=True)
class _Thing:
    """One thing of a ranking, and whose points are its points: its own, or those of its cards on the wall, each with
    the cards that were merged into it."""

    id: str
    item_ids: frozenset[str]


def weigh_workshop(db: Session, picture: Picture) -> list[Weighing]:
    """The rankings there are: goals, clusters, projects, then the kinds of cards; nothing of what is secret still.

    Of several rounds over the same things the latest revealed one counts, as everywhere.
    """
    latest = {tally.round.subject: tally for tally in picture.tallies if tally.is_revealed}
    room = read_room(db, picture.workshop, [tally.round.id for tally in latest.values()])
    weighings = [_weigh_subject(picture, subject, latest, room) for subject in _ORDER]
    return [weighing for weighing in weighings if weighing is not None]


_ORDER = (
    VoteSubject.GOALS,
    VoteSubject.CLUSTERS,
    VoteSubject.PROJECTS,
    VoteSubject.CHALLENGES,
    VoteSubject.STARTING_POINTS,
    VoteSubject.FIELD_PROPOSALS,
)


def _weigh_subject(picture: Picture, subject: VoteSubject, latest: dict[str, Tally], room: Room) -> Weighing | None:
    if subject in latest:
        things = [_Thing(id, _with_merged(picture, [id])) for id in _ids(picture, subject)]
        return _weigh_points(picture, subject, things, [latest[subject]], room, basis=Basis.ROUND)
    if subject in {VoteSubject.GOALS, VoteSubject.CLUSTERS}:
        things = _things_behind(picture, subject)
        kinds = {picture.contribution_by_id[id].kind for thing in things for id in thing.item_ids}
        tallies = [tally for voted, tally in latest.items() if KIND_OF_SUBJECT.get(voted) in kinds]
        return _weigh_points(picture, subject, things, tallies, room, basis=Basis.CARDS)
    if subject is VoteSubject.PROJECTS and any(given.ratings for given in room.given):
        return _weigh_ratings(picture, room)
    return None


def _ids(picture: Picture, subject: VoteSubject) -> list[str]:
    if subject is VoteSubject.GOALS:
        return [goal.id for goal in picture.goals]
    if subject is VoteSubject.CLUSTERS:
        return [cluster.id for cluster in picture.clusters]
    return [card.id for card in picture.shown(KIND_OF_SUBJECT[subject])]


def _things_behind(picture: Picture, subject: VoteSubject) -> list[_Thing]:
    cards = {cluster.id: {card.id for card in picture.shown_members(cluster)} for cluster in picture.clusters}
    if subject is VoteSubject.CLUSTERS:
        return [_Thing(id, _with_merged(picture, cards[id])) for id in cards]
    return [
        _Thing(goal.id, _with_merged(picture, [id for place in picture.goal_clusters[goal.id] for id in cards[place]]))
        for goal in picture.goals
    ]


def _with_merged(picture: Picture, ids: Iterable[str]) -> frozenset[str]:
    """These things and the cards that were merged into them: points on those count for these."""
    return frozenset(each for id in ids for each in (id, *(card.id for card in picture.merged_into.get(id, []))))


def _weigh_points(
    picture: Picture,
    subject: VoteSubject,
    things: Sequence[_Thing],
    tallies: Sequence[Tally],
    room: Room,
    *,
    basis: Basis,
) -> Weighing | None:
    if not things or not tallies:
        return None
    round_ids = {tally.round.id for tally in tallies}
    of_item: dict[str, list[str]] = {}
    for thing in things:
        for item_id in thing.item_ids:
            of_item.setdefault(item_id, []).append(thing.id)
    voices = [_voice(given, round_ids, of_item) for given in room.given if round_ids & given.points.keys()]
    poll = Poll(
        things=[thing.id for thing in things],
        voices=voices,
        widths={thing.id: _most(picture, thing, tallies, basis) for thing in things},
    )
    number = tallies[0].round.number if basis is Basis.ROUND else None
    is_settled = all(tally.round.closed_at is not None for tally in tallies)
    # over two rounds a group of three may hold two who voted in one of them, and a cluster with cards of that one alone
    return _weigh(subject, basis, number, poll, room, is_settled=is_settled, may_split=len(tallies) == 1)


def _voice(given: Given, round_ids: set[str], of_item: dict[str, list[str]]) -> Voice:
    sums: dict[str, int] = {}
    for round_id in round_ids & given.points.keys():
        for item_id, points in given.points[round_id].items():
            for thing in of_item.get(item_id, ()):
                sums[thing] = sums.get(thing, 0) + points
    return Voice(given.department, given.role, sums)


def _most(picture: Picture, thing: _Thing, tallies: Sequence[Tally], basis: Basis) -> int:
    """The most that one person could have given this thing: the cap on each of its cards, no more than the budget.

    All cards of a cluster or goal lie in one field, so the budget is the same whether it counts per field or not. A
    thing without cards could have got nothing; its width is 1, so that nothing is divided by nothing.
    """
    if basis is Basis.ROUND:
        return tallies[0].most(thing.id)
    kinds = Counter(picture.contribution_by_id[item_id].kind for item_id in thing.item_ids)
    rounds = [(tally.round, kinds[KIND_OF_SUBJECT[tally.round.subject]]) for tally in tallies]
    return max(1, sum(min(round.budget, round.cap * cards) for round, cards in rounds))


def _weigh_ratings(picture: Picture, room: Room) -> Weighing | None:
    ids = _ids(picture, VoteSubject.PROJECTS)
    on_wall = set(ids)
    voices = [
        Voice(
            given.department,
            given.role,
            {id: impact - effort for id, (impact, effort) in given.ratings.items() if id in on_wall},
        )
        for given in room.given
        if on_wall & given.ratings.keys()
    ]
    poll = Poll(things=ids, voices=voices, widths=dict.fromkeys(ids, RATING_WIDTH), is_rated=True)
    step = picture.current_step
    is_rating = picture.workshop.state is not WorkshopState.CLOSED and step is not None and step.kind == StepKind.RATE
    weighing = _weigh(VoteSubject.PROJECTS, Basis.RATINGS, None, poll, room, is_settled=not is_rating)
    # impact and effort may each be disputed where their difference is not
    spreads = {id: placing.spread for id, placing in picture.placings.items()}
    return replace(weighing, places=[replace(place, spread=spreads.get(place.id)) for place in weighing.places])


def _weigh(
    subject: VoteSubject,
    basis: Basis,
    number: int | None,
    poll: Poll,
    room: Room,
    *,
    is_settled: bool,
    may_split: bool = True,
) -> Weighing:
    foldings = fold_voices(poll.voices) if is_settled and may_split else []
    return Weighing(
        subject=subject,
        basis=basis,
        round_number=number,
        voters=len(poll.voices),
        places=rank_things(poll),
        is_settled=is_settled,
        robustness=leave_each_out(poll, foldings) if foldings else None,
        splits=split_groups(poll, foldings) if is_settled and may_split else [],
        roles=room.roles,
    )
