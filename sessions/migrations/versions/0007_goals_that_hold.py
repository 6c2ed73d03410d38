"""Guided wordings and variants of goals, consent rounds, and ratings of what goals serve"""

import sqlalchemy as sa
from alembic import op

from sessions.tables.base import Moment

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None


def upgrade() -> None:
    # added in place, never by a new table in the old one's stead: dropping the old one would take its children along
    op.add_column('workshops', sa.Column('goals_shown', sa.String(length=12), nullable=True))
    op.add_column('goals', sa.Column('parts', sa.JSON(none_as_null=True), nullable=True))
    op.add_column('goals', sa.Column('choosing', sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        'goal_variants',
        sa.Column('goal_id', sa.String(length=12), nullable=False),
        sa.Column('number', sa.Integer(), nullable=False),
        sa.Column('wording', sa.String(length=500), nullable=False),
        sa.Column('parts', sa.JSON(none_as_null=True), nullable=True),
        sa.Column('chosen', sa.Boolean(), nullable=False),
        sa.Column('workshop_id', sa.String(length=12), nullable=False),
        sa.Column('id', sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(['goal_id'], ['goals.id'], name=op.f('fk_goal_variants_goal_id_goals')),
        sa.ForeignKeyConstraint(
            ['workshop_id'],
            ['workshops.id'],
            name=op.f('fk_goal_variants_workshop_id_workshops'),
            ondelete='CASCADE',
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_goal_variants')),
        sa.UniqueConstraint('goal_id', 'number', name=op.f('uq_goal_variants_goal_id_number')),
    )
    op.create_index(op.f('ix_goal_variants_workshop_id'), 'goal_variants', ['workshop_id'])
    op.create_table(
        'consent_rounds',
        sa.Column('step_id', sa.String(length=12), nullable=True),
        sa.Column('goal_id', sa.String(length=12), nullable=True),
        sa.Column('sign', sa.String(length=12), nullable=False),
        sa.Column('number', sa.Integer(), nullable=False),
        sa.Column('wording', sa.String(length=500), nullable=False),
        sa.Column('named', sa.Boolean(), nullable=False),
        sa.Column('opened_at', Moment(), nullable=False),
        sa.Column('closed_at', Moment(), nullable=True),
        sa.Column('workshop_id', sa.String(length=12), nullable=False),
        sa.Column('id', sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(['goal_id'], ['goals.id'], name=op.f('fk_consent_rounds_goal_id_goals')),
        sa.ForeignKeyConstraint(
            ['step_id'], ['steps.id'], name=op.f('fk_consent_rounds_step_id_steps'), ondelete='SET NULL'
        ),
        sa.ForeignKeyConstraint(
            ['workshop_id'],
            ['workshops.id'],
            name=op.f('fk_consent_rounds_workshop_id_workshops'),
            ondelete='CASCADE',
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_consent_rounds')),
    )
    op.create_index(op.f('ix_consent_rounds_workshop_id'), 'consent_rounds', ['workshop_id'])
    op.create_index(op.f('ix_consent_rounds_goal_id'), 'consent_rounds', ['goal_id'])
    op.create_table(
        'consents',
        sa.Column('round_id', sa.String(length=12), nullable=False),
        sa.Column('participant_id', sa.String(length=12), nullable=False),
        sa.Column('stance', sa.String(length=10), nullable=False),
        sa.Column('reason', sa.String(length=300), nullable=True),
        sa.CheckConstraint("stance IN ('agree', 'concern', 'objection')", name=op.f('ck_consents_stance')),
        sa.ForeignKeyConstraint(
            ['participant_id'],
            ['participants.id'],
            name=op.f('fk_consents_participant_id_participants'),
            ondelete='CASCADE',
        ),
        sa.ForeignKeyConstraint(
            ['round_id'], ['consent_rounds.id'], name=op.f('fk_consents_round_id_consent_rounds'), ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('round_id', 'participant_id', name=op.f('pk_consents')),
    )
    op.create_index(op.f('ix_consents_participant_id'), 'consents', ['participant_id'])
    op.create_table(
        'service_rounds',
        sa.Column('step_id', sa.String(length=12), nullable=True),
        sa.Column('opened_at', Moment(), nullable=False),
        sa.Column('closed_at', Moment(), nullable=True),
        sa.Column('workshop_id', sa.String(length=12), nullable=False),
        sa.Column('id', sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ['step_id'], ['steps.id'], name=op.f('fk_service_rounds_step_id_steps'), ondelete='SET NULL'
        ),
        sa.ForeignKeyConstraint(
            ['workshop_id'],
            ['workshops.id'],
            name=op.f('fk_service_rounds_workshop_id_workshops'),
            ondelete='CASCADE',
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_service_rounds')),
    )
    op.create_index(op.f('ix_service_rounds_workshop_id'), 'service_rounds', ['workshop_id'])
    op.create_table(
        'service_ratings',
        sa.Column('round_id', sa.String(length=12), nullable=False),
        sa.Column('participant_id', sa.String(length=12), nullable=False),
        sa.Column('goal_id', sa.String(length=12), nullable=False),
        sa.Column('core_goal_id', sa.String(length=12), nullable=False),
        sa.Column('level', sa.Integer(), nullable=False),
        sa.CheckConstraint('level BETWEEN 0 AND 3', name=op.f('ck_service_ratings_level')),
        sa.ForeignKeyConstraint(
            ['participant_id'],
            ['participants.id'],
            name=op.f('fk_service_ratings_participant_id_participants'),
            ondelete='CASCADE',
        ),
        sa.ForeignKeyConstraint(
            ['round_id'],
            ['service_rounds.id'],
            name=op.f('fk_service_ratings_round_id_service_rounds'),
            ondelete='CASCADE',
        ),
        sa.PrimaryKeyConstraint(
            'round_id', 'participant_id', 'goal_id', 'core_goal_id', name=op.f('pk_service_ratings')
        ),
    )
    op.create_index(op.f('ix_service_ratings_participant_id'), 'service_ratings', ['participant_id'])


def downgrade() -> None:
    op.drop_table('service_ratings')
    op.drop_table('service_rounds')
    op.drop_table('consents')
    op.drop_table('consent_rounds')
    op.drop_table('goal_variants')
    op.drop_column('goals', 'choosing')
    op.drop_column('goals', 'parts')
    op.drop_column('workshops', 'goals_shown')
