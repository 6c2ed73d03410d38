"""Cards that were merged into another one"""

import sqlalchemy as sa
from alembic import op

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    # no foreign key: SQLite would have to copy the table for it, and no card is ever deleted but by an undo
    op.add_column('contributions', sa.Column('merged_into_id', sa.String(length=12), nullable=True))
    op.create_index(op.f('ix_contributions_merged_into_id'), 'contributions', ['merged_into_id'])
