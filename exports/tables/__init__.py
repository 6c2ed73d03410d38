"""The results as pandas tables, one noun a file, in the order of the workbook's sheets."""

from datetime import datetime

from sqlalchemy.orm import Session

from exports.tables.changes import changes_table
from exports.tables.clusters import clusters_table
from exports.tables.consents import consents_table
from exports.tables.contributions import contributions_table
from exports.tables.goals import goals_table
from exports.tables.groups import groups_table
from exports.tables.journal import journal_table
from exports.tables.overview import overview_table
from exports.tables.participants import names_table, participants_table
from exports.tables.ranking import ranking_table
from exports.tables.rounds import rounds_table
from exports.tables.services import services_table
from exports.tables.strategy import strategy_table
from exports.tables.table import Column, ResultTables, Table
from exports.tables.votes import votes_table
from sessions.clock import utc_now
from sessions.picture import Picture
from sessions.weighing.asking import weigh_workshop
from sessions.wording import wording

__all__ = ['Column', 'ResultTables', 'Table', 'build_tables']


def build_tables(
    db: Session, picture: Picture, *, language: str | None = None, written_at: datetime | None = None
) -> ResultTables:
    """Everything that may leave the house, in the workshop's language or another one.

    :param db: the reading session that the picture was loaded with
    :param written_at: now, unless a test says otherwise
    """
    _ = wording(language or picture.workshop.language)
    written_at = written_at or utc_now()
    weighings = weigh_workshop(db, picture)
    tables = [
        strategy_table(picture, _),
        goals_table(picture, _),
        clusters_table(picture, _),
        contributions_table(picture, _),
        changes_table(db, picture, _),
        votes_table(picture, _),
        ranking_table(picture, weighings, _),
        groups_table(picture, weighings, _),
        rounds_table(picture, _),
        consents_table(picture, _),
        services_table(picture, _),
        participants_table(picture, _),
        names_table(db, picture, _),
        journal_table(db, picture, _),
    ]
    shown = [table for table in tables if table is not None]
    return ResultTables(
        title=picture.workshop.title,
        language=_.language,
        written_at=written_at,
        tables=[overview_table(picture, shown, _, written_at=written_at), *shown],
        colours={field.name: field.colour for field in picture.fields},
    )
