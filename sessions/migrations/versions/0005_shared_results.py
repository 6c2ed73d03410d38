"""Results are shared"""

import sqlalchemy as sa
from alembic import op

from sessions.tables.base import Moment

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('workshops') as batch_op:
        batch_op.add_column(sa.Column('shared_at', Moment(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table('workshops') as batch_op:
        batch_op.drop_column('shared_at')
