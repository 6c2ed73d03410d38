from sqlalchemy import select

from sessions.events import DepartmentAdded, DepartmentRemoved, DepartmentRenamed
from sessions.refusals import NameTaken
from sessions.tables import Department, Participant
from sessions.texts import clean_text
from sessions.turn import Turn, facilitators_only
from sessions.verbs.order import move_within

DEPARTMENT_LENGTH = 60


@facilitators_only
def add_department(turn: Turn, *, name: str) -> DepartmentAdded:
    department = Department(workshop_id=turn.workshop.id, position=len(_departments(turn)), name=_free_name(turn, name))
    turn.db.add(department)
    turn.db.flush()
    return turn.record(DepartmentAdded(department_id=department.id, name=department.name))


@facilitators_only
def rename_department(turn: Turn, *, department_id: str, name: str) -> DepartmentRenamed:
    department = turn.find(Department, department_id)
    department.name = _free_name(turn, name, department)
    return turn.record(DepartmentRenamed(department_id=department.id, name=department.name))


@facilitators_only
def remove_department(turn: Turn, *, department_id: str) -> DepartmentRemoved:
    """Those who chose it stay, without a department."""
    department = turn.find(Department, department_id)
    for person in turn.db.scalars(select(Participant).where(Participant.department_id == department.id)):
        person.department_id = None
    departments = _departments(turn)
    move_within(departments, department, len(departments))
    turn.db.flush()
    turn.db.delete(department)
    return turn.record(DepartmentRemoved(department_id=department.id, name=department.name))


def _departments(turn: Turn) -> list[Department]:
    return turn.all(Department, order_by=Department.position)


def _free_name(turn: Turn, typed: str, department: Department | None = None) -> str:
    name = clean_text(typed, most=DEPARTMENT_LENGTH)
    if any(each.name.casefold() == name.casefold() for each in _departments(turn) if each is not department):
        raise NameTaken(name=name)
    return name
