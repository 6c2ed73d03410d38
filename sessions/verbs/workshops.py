from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from sessions.actor import Actor
from sessions.batch import Batch
from sessions.events import WorkshopClosed, WorkshopCreated, WorkshopEdited, WorkshopReopened
from sessions.ids import new_join_code, new_secret
from sessions.known import Known
from sessions.refusals import NotNow, NotValid, WorkshopAlreadyClosed
from sessions.tables import FieldOfAction, Step, Workshop
from sessions.templates import TEMPLATES
from sessions.texts import clean_text
from sessions.turn import Turn, facilitators_only
from sessions.verbs.goals_step import end_questions_of_step
from sessions.words import Language

TITLE_LENGTH = 200


def found_workshop(db: Session, *, title: str, template: str, language: str, actor: Actor, now: datetime) -> Workshop:
    """Makes a workshop with the agenda and the fields of a template. It is the first line of its own journal."""
    if template not in TEMPLATES or language not in tuple(Language):
        raise NotValid
    workshop = Workshop(
        title=clean_text(title, most=TITLE_LENGTH),
        template=template,
        language=language,
        code=_free_code(db),
        share_key=new_secret(),
        seq=0,
        created_at=now,
        names_shown=False,
    )
    db.add(workshop)
    db.flush()
    plan = TEMPLATES[template](Language(language))
    for position, field in enumerate(plan.fields):
        db.add(
            FieldOfAction(
                workshop_id=workshop.id, position=position, name=field.name, sign=field.sign, colour=field.colour
            )
        )
    for position, step in enumerate(plan.steps):
        db.add(
            Step(
                workshop_id=workshop.id,
                position=position,
                kind=step.kind,
                title=step.title,
                prompt=step.prompt,
                minutes=step.minutes,
                rules=step.rules,
                input_paused=False,
            )
        )
    batch = Batch(Known(db, workshop))
    Turn(batch, actor, now).record(WorkshopCreated(title=workshop.title, template=template, language=language))
    batch.write_down()
    return workshop


@facilitators_only
def edit_workshop(
    turn: Turn, *, title: str | None = None, names_shown: bool | None = None, language: str | None = None
) -> WorkshopEdited:
    """Changes what is given and leaves the rest."""
    if title is not None:
        turn.workshop.title = clean_text(title, most=TITLE_LENGTH)
    if names_shown is not None:
        turn.workshop.names_shown = names_shown
    if language is not None:
        if language not in tuple(Language):
            raise NotValid
        turn.workshop.language = language
    return turn.record(WorkshopEdited(title=turn.workshop.title))


@facilitators_only
def close_workshop(turn: Turn) -> WorkshopClosed:
    """Ends it. What the room was just being asked about its goals is over, so that its answers are in the results."""
    if turn.workshop.closed_at is not None:
        raise WorkshopAlreadyClosed
    if turn.workshop.current_step_id is not None:
        end_questions_of_step(turn, turn.find(Step, turn.workshop.current_step_id))
    turn.workshop.closed_at = turn.now
    return turn.record(WorkshopClosed())


@facilitators_only
def reopen_workshop(turn: Turn) -> WorkshopReopened:
    if turn.workshop.closed_at is None:
        raise NotNow
    turn.workshop.closed_at = None
    return turn.record(WorkshopReopened())


def _free_code(db: Session) -> str:
    while True:
        code = new_join_code()
        if db.scalar(select(Workshop.id).where(Workshop.code == code)) is None:
            return code
