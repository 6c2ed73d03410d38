"""The plan of a project"""

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'project_plans',
        sa.Column('contribution_id', sa.String(length=12), nullable=False),
        sa.Column('next_step', sa.String(length=300), nullable=True),
        sa.Column('owner', sa.String(length=80), nullable=True),
        sa.Column('due', sa.String(length=10), nullable=True),
        sa.ForeignKeyConstraint(
            ['contribution_id'],
            ['contributions.id'],
            name=op.f('fk_project_plans_contribution_id_contributions'),
            ondelete='CASCADE',
        ),
        sa.PrimaryKeyConstraint('contribution_id', name=op.f('pk_project_plans')),
    )
