"""A council of eight people from three departments, for what votes and ratings weigh."""

from sessions.store import Store
from sessions.verbs.departments import add_department
from sessions.weighing.asking import Weighing, weigh_workshop
from tests.scenes import Person, Scene

HALL, SCHOOLS = ('Anna', 'Bert', 'Cem', 'Dora'), ('Eva', 'Finn', 'Gül')


class Council:
    """Four of the town hall want fewer queues, three of the schools wifi, and Hans of the pool a bit of each."""

    def __init__(self, store: Store) -> None:
        self.scene = Scene.of(store)
        for name in ('Hall', 'Schools', 'Pool'):
            self.scene.lead(add_department, name=name)
        self.hall = [self.scene.join(name, department='Hall') for name in HALL]
        self.schools = [self.scene.join(name, department='Schools', role='Teacher') for name in SCHOOLS]
        self.hans = self.scene.join('Hans', department='Pool')
        self.scene.open('Challenges')
        self.queues, self.forms = self.hans.write_all(['Queues', 'Forms'])
        self.wifi = self.hans.write('Wifi', field='Education')

    @property
    def people(self) -> list[Person]:
        return [*self.hall, *self.schools, self.hans]

    def vote(self) -> None:
        for person in self.hall:
            person.give(self.queues, 2)
        for person in self.schools:
            person.give(self.wifi, 2)
        self.hans.give(self.wifi, 1)
        self.hans.give(self.forms, 1)

    def weighings(self) -> dict[str, Weighing]:
        picture = self.scene.picture
        with self.scene.store.read() as db:
            return {weighing.subject: weighing for weighing in weigh_workshop(db, picture)}

    def table(self, subject: str) -> list[tuple[object, ...]]:
        """Rank, points, voters, spread to two digits."""
        places = self.weighings()[subject].places
        return [(place.id, place.rank, place.score, place.voters, round(place.spread or 0, 2)) for place in places]
