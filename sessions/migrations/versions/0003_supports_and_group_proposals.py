"""Supports and group proposals"""

import sqlalchemy as sa
from alembic import op

from sessions.tables.base import Moment

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'supports',
        sa.Column('contribution_id', sa.String(length=12), nullable=False),
        sa.Column('participant_id', sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ['contribution_id'],
            ['contributions.id'],
            name=op.f('fk_supports_contribution_id_contributions'),
            ondelete='CASCADE',
        ),
        sa.ForeignKeyConstraint(
            ['participant_id'],
            ['participants.id'],
            name=op.f('fk_supports_participant_id_participants'),
            ondelete='CASCADE',
        ),
        sa.PrimaryKeyConstraint('contribution_id', 'participant_id', name=op.f('pk_supports')),
    )
    with op.batch_alter_table('supports') as batch_op:
        batch_op.create_index(batch_op.f('ix_supports_participant_id'), ['participant_id'], unique=False)

    op.create_table(
        'group_proposals',
        sa.Column('participant_id', sa.String(length=12), nullable=True),
        sa.Column('name', sa.String(length=60), nullable=False),
        sa.Column('state', sa.String(length=10), nullable=False),
        sa.Column('proposed_at', Moment(), nullable=False),
        sa.Column('workshop_id', sa.String(length=12), nullable=False),
        sa.Column('id', sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ['participant_id'],
            ['participants.id'],
            name=op.f('fk_group_proposals_participant_id_participants'),
            ondelete='SET NULL',
        ),
        sa.ForeignKeyConstraint(
            ['workshop_id'], ['workshops.id'], name=op.f('fk_group_proposals_workshop_id_workshops'), ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_group_proposals')),
    )
    with op.batch_alter_table('group_proposals') as batch_op:
        batch_op.create_index(batch_op.f('ix_group_proposals_participant_id'), ['participant_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_group_proposals_workshop_id'), ['workshop_id'], unique=False)

    op.create_table(
        'proposed_cards',
        sa.Column('proposal_id', sa.String(length=12), nullable=False),
        sa.Column('contribution_id', sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ['contribution_id'],
            ['contributions.id'],
            name=op.f('fk_proposed_cards_contribution_id_contributions'),
            ondelete='CASCADE',
        ),
        sa.ForeignKeyConstraint(
            ['proposal_id'],
            ['group_proposals.id'],
            name=op.f('fk_proposed_cards_proposal_id_group_proposals'),
            ondelete='CASCADE',
        ),
        sa.PrimaryKeyConstraint('proposal_id', 'contribution_id', name=op.f('pk_proposed_cards')),
    )
    with op.batch_alter_table('proposed_cards') as batch_op:
        batch_op.create_index(batch_op.f('ix_proposed_cards_contribution_id'), ['contribution_id'], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('proposed_cards') as batch_op:
        batch_op.drop_index(batch_op.f('ix_proposed_cards_contribution_id'))

    op.drop_table('proposed_cards')
    with op.batch_alter_table('group_proposals') as batch_op:
        batch_op.drop_index(batch_op.f('ix_group_proposals_workshop_id'))
        batch_op.drop_index(batch_op.f('ix_group_proposals_participant_id'))

    op.drop_table('group_proposals')
    with op.batch_alter_table('supports') as batch_op:
        batch_op.drop_index(batch_op.f('ix_supports_participant_id'))

    op.drop_table('supports')
