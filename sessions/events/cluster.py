"""What happens to clusters and the cards in them."""

from dataclasses import dataclass

from sessions.events.event import Event


@dataclass(frozen=True, slots=True)
class ClusterCreated(Event):
    cluster_id: str
    name: str


@dataclass(frozen=True, slots=True)
class CardsGathered(Event):
    """Cards were put into a cluster that stands already."""

    cluster_id: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class CardsReleased(Event):
    cluster_id: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class ClusterRenamed(Event):
    cluster_id: str
    name: str


@dataclass(frozen=True, slots=True)
class ClustersMerged(Event):
    """All cards of the others stand in this cluster now; the others are gone."""

    cluster_id: str
    name: str


@dataclass(frozen=True, slots=True)
class ClusterDissolved(Event):
    cluster_id: str
    name: str
