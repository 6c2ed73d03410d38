"""Five cards in four fields, for votes that are held over them."""

from tests.scenes import Person

COUNTER = 'Long queues at the counter'
FORMS = 'Every form is on paper'
WIFI = 'No wifi in the schools'
BUS = 'The last bus leaves at six'
DOCTOR = 'No doctor in the villages'


def write_five_cards(author: Person) -> dict[str, str]:
    """The author writes them, and the facilitator goes on to weighing them: 5 points, at most 2 on a card.

    :returns: their ids by their texts
    """
    author.scene.open('Challenges')
    written = {
        text: author.write(text, field=field)
        for text, field in (
            (COUNTER, 'Administration'),
            (FORMS, 'Administration'),
            (WIFI, 'Education'),
            (BUS, 'Mobility'),
            (DOCTOR, 'Health'),
        )
    }
    author.scene.open('Weigh')
    return written
