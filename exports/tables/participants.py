from sqlalchemy import select
from sqlalchemy.orm import Session

from exports.tables.table import Table, build_frame, text, whole
from sessions.picture import Picture
from sessions.tables import Participant
from sessions.wording import Wording


def participants_table(picture: Picture, _: Wording) -> Table:
    """How many came from where; nobody is named."""
    people = [(department.name, picture.people.get(department.id, 0)) for department in picture.departments]
    people.append((_('without a department'), picture.people.get(None, 0)))
    columns = [
        text(_('Department'), [name for name, _n in people]),
        whole(_('Participants'), [n for _name, n in people]),
    ]
    return Table(
        name=_('Participants'), about=_('How many took part from each department.'), frame=build_frame(columns)
    )


def names_table(db: Session, picture: Picture, _: Wording) -> Table | None:
    """Those who gave their name, in the order of the alphabet; ``None`` unless the workshop shows names."""
    if not picture.workshop.names_shown:
        return None
    named = select(Participant).where(Participant.workshop_id == picture.workshop.id, Participant.name.is_not(None))
    people = sorted(db.scalars(named), key=lambda person: (person.name or '').casefold())
    departments = {department.id: department.name for department in picture.departments}
    columns = [
        text(_('Name'), [person.name for person in people]),
        text(_('Department'), [departments.get(person.department_id or '') for person in people]),
        text(_('Role'), [person.role for person in people]),
    ]
    return Table(
        name=_('Names'),
        about=_('Those who gave their name. This workshop shows names.'),
        frame=build_frame(columns),
    )
