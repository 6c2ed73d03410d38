"""The first tables"""

import sqlalchemy as sa
from alembic import op

from sessions.tables.base import Moment

revision = '0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'house_keys',
        sa.Column('name', sa.String(length=40), nullable=False),
        sa.Column('value', sa.String(length=100), nullable=False),
        sa.PrimaryKeyConstraint('name', name=op.f('pk_house_keys')),
    )
    op.create_table(
        'workshops',
        sa.Column('code', sa.String(length=6), nullable=False),
        sa.Column('share_key', sa.String(length=43), nullable=False),
        sa.Column('title', sa.String(length=200), nullable=False),
        sa.Column('template', sa.String(length=40), nullable=False),
        sa.Column('language', sa.String(length=2), nullable=False),
        sa.Column('seq', sa.Integer(), nullable=False),
        sa.Column('created_at', Moment(), nullable=False),
        sa.Column('started_at', Moment(), nullable=True),
        sa.Column('closed_at', Moment(), nullable=True),
        sa.Column('current_step_id', sa.String(length=12), nullable=True),
        sa.Column('featured_contribution_id', sa.String(length=12), nullable=True),
        sa.Column('names_shown', sa.Boolean(), nullable=False),
        sa.Column('id', sa.String(length=12), nullable=False),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_workshops')),
        sa.UniqueConstraint('code', name=op.f('uq_workshops_code')),
        sa.UniqueConstraint('share_key', name=op.f('uq_workshops_share_key')),
    )
    op.create_table(
        'core_goals',
        sa.Column('position', sa.Integer(), nullable=False),
        sa.Column('wording', sa.String(length=200), nullable=False),
        sa.Column('workshop_id', sa.String(length=12), nullable=False),
        sa.Column('id', sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ['workshop_id'], ['workshops.id'], name=op.f('fk_core_goals_workshop_id_workshops'), ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_core_goals')),
    )
    with op.batch_alter_table('core_goals') as batch_op:
        batch_op.create_index(batch_op.f('ix_core_goals_workshop_id'), ['workshop_id'], unique=False)

    op.create_table(
        'departments',
        sa.Column('position', sa.Integer(), nullable=False),
        sa.Column('name', sa.String(length=60), nullable=False),
        sa.Column('workshop_id', sa.String(length=12), nullable=False),
        sa.Column('id', sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ['workshop_id'], ['workshops.id'], name=op.f('fk_departments_workshop_id_workshops'), ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_departments')),
        sa.UniqueConstraint('workshop_id', 'name', name=op.f('uq_departments_workshop_id_name')),
    )
    with op.batch_alter_table('departments') as batch_op:
        batch_op.create_index(batch_op.f('ix_departments_workshop_id'), ['workshop_id'], unique=False)

    op.create_table(
        'fields_of_action',
        sa.Column('position', sa.Integer(), nullable=False),
        sa.Column('name', sa.String(length=60), nullable=False),
        sa.Column('sign', sa.String(length=2), nullable=False),
        sa.Column('colour', sa.String(length=7), nullable=False),
        sa.Column('workshop_id', sa.String(length=12), nullable=False),
        sa.Column('id', sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ['workshop_id'],
            ['workshops.id'],
            name=op.f('fk_fields_of_action_workshop_id_workshops'),
            ondelete='CASCADE',
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_fields_of_action')),
        sa.UniqueConstraint('workshop_id', 'name', name=op.f('uq_fields_of_action_workshop_id_name')),
    )
    with op.batch_alter_table('fields_of_action') as batch_op:
        batch_op.create_index(batch_op.f('ix_fields_of_action_workshop_id'), ['workshop_id'], unique=False)

    op.create_table(
        'journal',
        sa.Column('workshop_id', sa.String(length=12), nullable=False),
        sa.Column('seq', sa.Integer(), nullable=False),
        sa.Column('kind', sa.String(length=60), nullable=False),
        sa.Column('payload', sa.JSON(), nullable=False),
        sa.Column('actor_kind', sa.String(length=20), nullable=False),
        sa.Column('actor_id', sa.String(length=12), nullable=True),
        sa.Column('at', Moment(), nullable=False),
        sa.Column('changes', sa.JSON(), nullable=True),
        sa.Column('undone_by', sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ['workshop_id'], ['workshops.id'], name=op.f('fk_journal_workshop_id_workshops'), ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('workshop_id', 'seq', name=op.f('pk_journal')),
    )
    op.create_table(
        'receipts',
        sa.Column('workshop_id', sa.String(length=12), nullable=False),
        sa.Column('key', sa.String(length=80), nullable=False),
        sa.Column('digest', sa.String(length=64), nullable=False),
        sa.Column('seq', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ['workshop_id'], ['workshops.id'], name=op.f('fk_receipts_workshop_id_workshops'), ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('workshop_id', 'key', name=op.f('pk_receipts')),
    )
    op.create_table(
        'steps',
        sa.Column('position', sa.Integer(), nullable=False),
        sa.Column('kind', sa.String(length=20), nullable=False),
        sa.Column('title', sa.String(length=200), nullable=False),
        sa.Column('prompt', sa.String(length=500), nullable=False),
        sa.Column('minutes', sa.Integer(), nullable=False),
        sa.Column('rules', sa.JSON(), nullable=False),
        sa.Column('opened_at', Moment(), nullable=True),
        sa.Column('closed_at', Moment(), nullable=True),
        sa.Column('ends_at', Moment(), nullable=True),
        sa.Column('input_paused', sa.Boolean(), nullable=False),
        sa.Column('workshop_id', sa.String(length=12), nullable=False),
        sa.Column('id', sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ['workshop_id'], ['workshops.id'], name=op.f('fk_steps_workshop_id_workshops'), ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_steps')),
    )
    with op.batch_alter_table('steps') as batch_op:
        batch_op.create_index(batch_op.f('ix_steps_workshop_id'), ['workshop_id'], unique=False)

    op.create_table(
        'clusters',
        sa.Column('position', sa.Integer(), nullable=False),
        sa.Column('field_id', sa.String(length=12), nullable=True),
        sa.Column('name', sa.String(length=120), nullable=False),
        sa.Column('workshop_id', sa.String(length=12), nullable=False),
        sa.Column('id', sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ['field_id'], ['fields_of_action.id'], name=op.f('fk_clusters_field_id_fields_of_action')
        ),
        sa.ForeignKeyConstraint(
            ['workshop_id'], ['workshops.id'], name=op.f('fk_clusters_workshop_id_workshops'), ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_clusters')),
    )
    with op.batch_alter_table('clusters') as batch_op:
        batch_op.create_index(batch_op.f('ix_clusters_workshop_id'), ['workshop_id'], unique=False)

    op.create_table(
        'goals',
        sa.Column('field_id', sa.String(length=12), nullable=False),
        sa.Column('number', sa.Integer(), nullable=False),
        sa.Column('wording', sa.String(length=500), nullable=False),
        sa.Column('workshop_id', sa.String(length=12), nullable=False),
        sa.Column('id', sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(['field_id'], ['fields_of_action.id'], name=op.f('fk_goals_field_id_fields_of_action')),
        sa.ForeignKeyConstraint(
            ['workshop_id'], ['workshops.id'], name=op.f('fk_goals_workshop_id_workshops'), ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_goals')),
        sa.UniqueConstraint('field_id', 'number', name=op.f('uq_goals_field_id_number')),
    )
    with op.batch_alter_table('goals') as batch_op:
        batch_op.create_index(batch_op.f('ix_goals_workshop_id'), ['workshop_id'], unique=False)

    op.create_table(
        'participants',
        sa.Column('secret_hash', sa.String(length=64), nullable=False),
        sa.Column('name', sa.String(length=80), nullable=True),
        sa.Column('role', sa.String(length=80), nullable=True),
        sa.Column('department_id', sa.String(length=12), nullable=True),
        sa.Column('language', sa.String(length=2), nullable=False),
        sa.Column('joined_at', Moment(), nullable=False),
        sa.Column('workshop_id', sa.String(length=12), nullable=False),
        sa.Column('id', sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ['department_id'],
            ['departments.id'],
            name=op.f('fk_participants_department_id_departments'),
            ondelete='SET NULL',
        ),
        sa.ForeignKeyConstraint(
            ['workshop_id'], ['workshops.id'], name=op.f('fk_participants_workshop_id_workshops'), ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_participants')),
        sa.UniqueConstraint('secret_hash', name=op.f('uq_participants_secret_hash')),
    )
    with op.batch_alter_table('participants') as batch_op:
        batch_op.create_index(batch_op.f('ix_participants_workshop_id'), ['workshop_id'], unique=False)

    op.create_table(
        'rounds',
        sa.Column('step_id', sa.String(length=12), nullable=True),
        sa.Column('subject', sa.String(length=20), nullable=False),
        sa.Column('number', sa.Integer(), nullable=False),
        sa.Column('budget', sa.Integer(), nullable=False),
        sa.Column('budget_scope', sa.String(length=10), nullable=False),
        sa.Column('cap', sa.Integer(), nullable=False),
        sa.Column('secret', sa.Boolean(), nullable=False),
        sa.Column('opened_at', Moment(), nullable=False),
        sa.Column('closed_at', Moment(), nullable=True),
        sa.Column('revealed_at', Moment(), nullable=True),
        sa.Column('workshop_id', sa.String(length=12), nullable=False),
        sa.Column('id', sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(['step_id'], ['steps.id'], name=op.f('fk_rounds_step_id_steps'), ondelete='SET NULL'),
        sa.ForeignKeyConstraint(
            ['workshop_id'], ['workshops.id'], name=op.f('fk_rounds_workshop_id_workshops'), ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_rounds')),
        sa.UniqueConstraint('workshop_id', 'subject', 'number', name=op.f('uq_rounds_workshop_id_subject_number')),
    )
    with op.batch_alter_table('rounds') as batch_op:
        batch_op.create_index(batch_op.f('ix_rounds_workshop_id'), ['workshop_id'], unique=False)

    op.create_table(
        'ballots',
        sa.Column('round_id', sa.String(length=12), nullable=False),
        sa.Column('participant_id', sa.String(length=12), nullable=False),
        sa.Column('id', sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ['participant_id'],
            ['participants.id'],
            name=op.f('fk_ballots_participant_id_participants'),
            ondelete='CASCADE',
        ),
        sa.ForeignKeyConstraint(
            ['round_id'], ['rounds.id'], name=op.f('fk_ballots_round_id_rounds'), ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_ballots')),
        sa.UniqueConstraint('round_id', 'participant_id', name=op.f('uq_ballots_round_id_participant_id')),
    )
    with op.batch_alter_table('ballots') as batch_op:
        batch_op.create_index(batch_op.f('ix_ballots_participant_id'), ['participant_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_ballots_round_id'), ['round_id'], unique=False)

    op.create_table(
        'contributions',
        sa.Column('number', sa.Integer(), nullable=False),
        sa.Column('kind', sa.String(length=20), nullable=False),
        sa.Column('state', sa.String(length=10), nullable=False),
        sa.Column('text', sa.Text(), nullable=False),
        sa.Column('field_id', sa.String(length=12), nullable=True),
        sa.Column('goal_id', sa.String(length=12), nullable=True),
        sa.Column('step_id', sa.String(length=12), nullable=True),
        sa.Column('participant_id', sa.String(length=12), nullable=True),
        sa.Column('origin', sa.String(length=10), nullable=False),
        sa.Column('source', sa.String(length=200), nullable=True),
        sa.Column('author', sa.String(length=80), nullable=True),
        sa.Column('earlier_points', sa.Integer(), nullable=True),
        sa.Column('submitted_at', Moment(), nullable=False),
        sa.Column('edited_at', Moment(), nullable=True),
        sa.Column('workshop_id', sa.String(length=12), nullable=False),
        sa.Column('id', sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ['field_id'], ['fields_of_action.id'], name=op.f('fk_contributions_field_id_fields_of_action')
        ),
        sa.ForeignKeyConstraint(['goal_id'], ['goals.id'], name=op.f('fk_contributions_goal_id_goals')),
        sa.ForeignKeyConstraint(
            ['participant_id'],
            ['participants.id'],
            name=op.f('fk_contributions_participant_id_participants'),
            ondelete='SET NULL',
        ),
        sa.ForeignKeyConstraint(
            ['step_id'], ['steps.id'], name=op.f('fk_contributions_step_id_steps'), ondelete='SET NULL'
        ),
        sa.ForeignKeyConstraint(
            ['workshop_id'], ['workshops.id'], name=op.f('fk_contributions_workshop_id_workshops'), ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_contributions')),
    )
    with op.batch_alter_table('contributions') as batch_op:
        batch_op.create_index(batch_op.f('ix_contributions_participant_id'), ['participant_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_contributions_workshop_id'), ['workshop_id'], unique=False)
        batch_op.create_index('ix_contributions_workshop_id_kind', ['workshop_id', 'kind'], unique=False)

    op.create_table(
        'goal_clusters',
        sa.Column('goal_id', sa.String(length=12), nullable=False),
        sa.Column('cluster_id', sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(['cluster_id'], ['clusters.id'], name=op.f('fk_goal_clusters_cluster_id_clusters')),
        sa.ForeignKeyConstraint(
            ['goal_id'], ['goals.id'], name=op.f('fk_goal_clusters_goal_id_goals'), ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('goal_id', 'cluster_id', name=op.f('pk_goal_clusters')),
    )
    with op.batch_alter_table('goal_clusters') as batch_op:
        batch_op.create_index(batch_op.f('ix_goal_clusters_cluster_id'), ['cluster_id'], unique=False)

    op.create_table(
        'goal_services',
        sa.Column('goal_id', sa.String(length=12), nullable=False),
        sa.Column('core_goal_id', sa.String(length=12), nullable=False),
        sa.Column('level', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ['core_goal_id'], ['core_goals.id'], name=op.f('fk_goal_services_core_goal_id_core_goals')
        ),
        sa.ForeignKeyConstraint(
            ['goal_id'], ['goals.id'], name=op.f('fk_goal_services_goal_id_goals'), ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('goal_id', 'core_goal_id', name=op.f('pk_goal_services')),
    )
    with op.batch_alter_table('goal_services') as batch_op:
        batch_op.create_index(batch_op.f('ix_goal_services_core_goal_id'), ['core_goal_id'], unique=False)

    op.create_table(
        'cluster_members',
        sa.Column('cluster_id', sa.String(length=12), nullable=False),
        sa.Column('contribution_id', sa.String(length=12), nullable=False),
        sa.Column('position', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ['cluster_id'], ['clusters.id'], name=op.f('fk_cluster_members_cluster_id_clusters'), ondelete='CASCADE'
        ),
        sa.ForeignKeyConstraint(
            ['contribution_id'],
            ['contributions.id'],
            name=op.f('fk_cluster_members_contribution_id_contributions'),
            ondelete='CASCADE',
        ),
        sa.PrimaryKeyConstraint('cluster_id', 'contribution_id', name=op.f('pk_cluster_members')),
    )
    with op.batch_alter_table('cluster_members') as batch_op:
        batch_op.create_index(batch_op.f('ix_cluster_members_contribution_id'), ['contribution_id'], unique=False)

    op.create_table(
        'ratings',
        sa.Column('contribution_id', sa.String(length=12), nullable=False),
        sa.Column('participant_id', sa.String(length=12), nullable=False),
        sa.Column('impact', sa.Integer(), nullable=True),
        sa.Column('effort', sa.Integer(), nullable=True),
        sa.CheckConstraint('effort BETWEEN 1 AND 5', name=op.f('ck_ratings_effort')),
        sa.CheckConstraint('impact BETWEEN 1 AND 5', name=op.f('ck_ratings_impact')),
        sa.ForeignKeyConstraint(
            ['contribution_id'],
            ['contributions.id'],
            name=op.f('fk_ratings_contribution_id_contributions'),
            ondelete='CASCADE',
        ),
        sa.ForeignKeyConstraint(
            ['participant_id'],
            ['participants.id'],
            name=op.f('fk_ratings_participant_id_participants'),
            ondelete='CASCADE',
        ),
        sa.PrimaryKeyConstraint('contribution_id', 'participant_id', name=op.f('pk_ratings')),
    )
    with op.batch_alter_table('ratings') as batch_op:
        batch_op.create_index(batch_op.f('ix_ratings_participant_id'), ['participant_id'], unique=False)

    op.create_table(
        'votes',
        sa.Column('ballot_id', sa.String(length=12), nullable=False),
        sa.Column('item_id', sa.String(length=12), nullable=False),
        sa.Column('points', sa.Integer(), nullable=False),
        sa.CheckConstraint('points > 0', name=op.f('ck_votes_points')),
        sa.ForeignKeyConstraint(
            ['ballot_id'], ['ballots.id'], name=op.f('fk_votes_ballot_id_ballots'), ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('ballot_id', 'item_id', name=op.f('pk_votes')),
    )


def downgrade() -> None:
    op.drop_table('votes')
    with op.batch_alter_table('ratings') as batch_op:
        batch_op.drop_index(batch_op.f('ix_ratings_participant_id'))

    op.drop_table('ratings')
    with op.batch_alter_table('cluster_members') as batch_op:
        batch_op.drop_index(batch_op.f('ix_cluster_members_contribution_id'))

    op.drop_table('cluster_members')
    with op.batch_alter_table('goal_services') as batch_op:
        batch_op.drop_index(batch_op.f('ix_goal_services_core_goal_id'))

    op.drop_table('goal_services')
    with op.batch_alter_table('goal_clusters') as batch_op:
        batch_op.drop_index(batch_op.f('ix_goal_clusters_cluster_id'))

    op.drop_table('goal_clusters')
    with op.batch_alter_table('contributions') as batch_op:
        batch_op.drop_index('ix_contributions_workshop_id_kind')
        batch_op.drop_index(batch_op.f('ix_contributions_workshop_id'))
        batch_op.drop_index(batch_op.f('ix_contributions_participant_id'))

    op.drop_table('contributions')
    with op.batch_alter_table('ballots') as batch_op:
        batch_op.drop_index(batch_op.f('ix_ballots_round_id'))
        batch_op.drop_index(batch_op.f('ix_ballots_participant_id'))

    op.drop_table('ballots')
    with op.batch_alter_table('rounds') as batch_op:
        batch_op.drop_index(batch_op.f('ix_rounds_workshop_id'))

    op.drop_table('rounds')
    with op.batch_alter_table('participants') as batch_op:
        batch_op.drop_index(batch_op.f('ix_participants_workshop_id'))

    op.drop_table('participants')
    with op.batch_alter_table('goals') as batch_op:
        batch_op.drop_index(batch_op.f('ix_goals_workshop_id'))

    op.drop_table('goals')
    with op.batch_alter_table('clusters') as batch_op:
        batch_op.drop_index(batch_op.f('ix_clusters_workshop_id'))

    op.drop_table('clusters')
    with op.batch_alter_table('steps') as batch_op:
        batch_op.drop_index(batch_op.f('ix_steps_workshop_id'))

    op.drop_table('steps')
    op.drop_table('receipts')
    op.drop_table('journal')
    with op.batch_alter_table('fields_of_action') as batch_op:
        batch_op.drop_index(batch_op.f('ix_fields_of_action_workshop_id'))

    op.drop_table('fields_of_action')
    with op.batch_alter_table('departments') as batch_op:
        batch_op.drop_index(batch_op.f('ix_departments_workshop_id'))

    op.drop_table('departments')
    with op.batch_alter_table('core_goals') as batch_op:
        batch_op.drop_index(batch_op.f('ix_core_goals_workshop_id'))

    op.drop_table('core_goals')
    op.drop_table('workshops')
    op.drop_table('house_keys')
