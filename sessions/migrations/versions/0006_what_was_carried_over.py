"""What came along from an earlier workshop, and what is said about it"""

import sqlalchemy as sa
from alembic import op

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'carried_things',
        sa.Column('position', sa.Integer(), nullable=False),
        sa.Column('kind', sa.String(length=10), nullable=False),
        sa.Column('thing_id', sa.String(length=12), nullable=False),
        sa.Column('earlier_workshop_id', sa.String(length=12), nullable=False),
        sa.Column('earlier_id', sa.String(length=12), nullable=False),
        sa.Column('source', sa.String(length=200), nullable=False),
        sa.Column('earlier_wording', sa.Text(), nullable=False),
        sa.Column('earlier_points', sa.Integer(), nullable=True),
        sa.Column('decision', sa.String(length=10), nullable=True),
        sa.Column('workshop_id', sa.String(length=12), nullable=False),
        sa.Column('id', sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ['workshop_id'], ['workshops.id'], name=op.f('fk_carried_things_workshop_id_workshops'), ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_carried_things')),
    )
    with op.batch_alter_table('carried_things') as batch_op:
        batch_op.create_index(batch_op.f('ix_carried_things_thing_id'), ['thing_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_carried_things_workshop_id'), ['workshop_id'], unique=False)

    op.create_table(
        'carried_marks',
        sa.Column('carried_id', sa.String(length=12), nullable=False),
        sa.Column('participant_id', sa.String(length=12), nullable=False),
        sa.Column('mark', sa.String(length=10), nullable=False),
        sa.ForeignKeyConstraint(
            ['carried_id'],
            ['carried_things.id'],
            name=op.f('fk_carried_marks_carried_id_carried_things'),
            ondelete='CASCADE',
        ),
        sa.ForeignKeyConstraint(
            ['participant_id'],
            ['participants.id'],
            name=op.f('fk_carried_marks_participant_id_participants'),
            ondelete='CASCADE',
        ),
        sa.PrimaryKeyConstraint('carried_id', 'participant_id', name=op.f('pk_carried_marks')),
    )
    with op.batch_alter_table('carried_marks') as batch_op:
        batch_op.create_index(batch_op.f('ix_carried_marks_participant_id'), ['participant_id'], unique=False)

    for table in ('goals', 'core_goals'):
        op.add_column(table, sa.Column('laid_aside', sa.Boolean(), server_default=sa.false(), nullable=False))


def downgrade() -> None:
    for table in ('goals', 'core_goals'):
        with op.batch_alter_table(table) as batch_op:
            batch_op.drop_column('laid_aside')
    op.drop_table('carried_marks')
    op.drop_table('carried_things')
