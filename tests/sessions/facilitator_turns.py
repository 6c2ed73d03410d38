"""Everything a facilitator can do in the town of ``tests.town``, by the event it causes."""

from collections.abc import Callable
from typing import Any

from sessions.verbs import agenda, clusters, contributions, core_goals, departments, fields, goals, merging, moderation
from sessions.verbs.group_proposals import (
    accept_group_proposal,
    decline_group_proposal,
    propose_group,
    set_proposing,
)
from sessions.verbs.imports import ImportedCard, import_contributions
from sessions.verbs.project_plans import plan_project
from sessions.verbs.rounds import close_round, open_round, reopen_round, reveal_round
from sessions.verbs.sharing import share_results, withdraw_results
from sessions.verbs.workshops import close_workshop, edit_workshop, reopen_workshop
from tests.sessions.deed import Deed
from tests.sessions.goal_turns import GOAL_TURNS
from tests.town import Town


def of_step(title: str, /, **details: Any) -> Callable[[Town], dict[str, Any]]:
    return lambda town: {'step_id': town.scene.step(title).id} | details


def of_field(name: str, /, **details: Any) -> Callable[[Town], dict[str, Any]]:
    return lambda town: {'field_id': town.scene.field(name).id} | details


def of_card(text: str, /, **details: Any) -> Callable[[Town], dict[str, Any]]:
    return lambda town: {'contribution_id': town.cards[text]} | details


def propose(town: Town) -> None:
    """Anna and Bert propose the same group while groups are asked for."""
    step = town.scene.open('Group')
    town.scene.lead(set_proposing, step_id=step.id, proposing=True)
    for person in (town.anna, town.bert):
        person.do(propose_group, name='Machines', contribution_ids=[town.cards['Fax'], town.cards['Forms']])


def proposal(town: Town) -> dict[str, Any]:
    return {'proposal_id': town.scene.picture.proposals[0].id}


def department(town: Town) -> str:
    return town.scene.picture.departments[0].id


TURNS = {
    'WorkshopEdited': Deed(edit_workshop, lambda town: {'title': 'New', 'names_shown': True, 'language': 'de'}),
    'WorkshopClosed': Deed(close_workshop),
    'WorkshopReopened': Deed(reopen_workshop, first=lambda town: town.scene.lead(close_workshop)),
    'ResultsShared': Deed(share_results),
    'ResultsWithdrawn': Deed(withdraw_results, first=lambda town: town.scene.lead(share_results)),
    'StepOpened': Deed(agenda.open_step, of_step('Place')),
    'StepOpened, with a first round': Deed(
        agenda.open_step,
        lambda town: {'step_id': town.scene.picture.steps[-1].id},
        first=lambda town: town.scene.lead(agenda.add_step, kind='vote', title='Again', rules={'subject': 'goals'}),
    ),
    'StepAdded': Deed(agenda.add_step, lambda town: {'kind': 'vote', 'title': 'Weigh again', 'rules': {'budget': 3}}),
    'StepEdited': Deed(agenda.edit_step, of_step('Weigh', title='W', prompt='', minutes=1, rules={'budget': 3})),
    'StepMoved': Deed(agenda.move_step, of_step('Result', position=1)),
    'StepRemoved': Deed(agenda.remove_step, of_step('Core goals')),
    'TimeExtended': Deed(agenda.extend_time, lambda town: {'minutes': 5}),
    'InputPaused': Deed(agenda.pause_input),
    'InputResumed': Deed(agenda.resume_input, first=lambda town: town.scene.lead(agenda.pause_input)),
    'ApprovalSet': Deed(agenda.set_approval, of_step('Challenges', approval=True)),
    'FieldAdded': Deed(fields.add_field, lambda town: {'name': 'Culture'}),
    'FieldEdited': Deed(fields.edit_field, of_field('Health', name='Care', sign='C', colour='#000000')),
    'FieldMoved': Deed(fields.move_field, of_field('Mobility', position=0)),
    'FieldRemoved': Deed(fields.remove_field, of_field('Health')),
    'CoreGoalAdded': Deed(core_goals.add_core_goal, lambda town: {'wording': 'Save power'}),
    'CoreGoalReworded': Deed(
        core_goals.reword_core_goal, lambda town: {'core_goal_id': town.no_paper, 'wording': 'Less paper'}
    ),
    'CoreGoalMoved': Deed(core_goals.move_core_goal, lambda town: {'core_goal_id': town.no_paper, 'position': 0}),
    'CoreGoalRemoved': Deed(core_goals.remove_core_goal, lambda town: {'core_goal_id': town.no_paper}),
    'DepartmentAdded': Deed(departments.add_department, lambda town: {'name': 'Citizens'}),
    'DepartmentRenamed': Deed(
        departments.rename_department, lambda town: {'department_id': department(town), 'name': 'Hall'}
    ),
    'DepartmentRemoved': Deed(departments.remove_department, lambda town: {'department_id': department(town)}),
    'ContributionSubmitted': Deed(
        contributions.enter_contribution,
        lambda town: {
            'step_id': town.scene.step('Challenges').id,
            'text': 'By letter',
            'field_id': town.scene.field('Health').id,
        },
    ),
    'ContributionEdited': Deed(contributions.edit_contribution, of_card('Fax', text='Fax machines')),
    'ContributionHidden': Deed(
        moderation.hide_contribution,
        of_card('Fax'),
        first=lambda town: town.scene.lead(moderation.feature_contribution, contribution_id=town.cards['Fax']),
    ),
    'ContributionShown': Deed(
        moderation.show_contribution,
        of_card('Fax'),
        first=lambda town: town.scene.lead(moderation.hide_contribution, contribution_id=town.cards['Fax']),
    ),
    'ContributionsMoved': Deed(
        moderation.move_contributions,
        lambda town: {
            'contribution_ids': [town.cards['Forms'], town.cards['Wifi']],
            'field_id': town.scene.field('Health').id,
        },
    ),
    'ContributionsMoved, a project': Deed(
        moderation.move_project,
        lambda town: {'contribution_id': town.project, 'goal_id': town.scene.picture.goals[-1].id},
        first=lambda town: town.scene.lead(
            goals.adopt_goal, wording='A doctor within reach', field_id=town.scene.field('Health').id
        ),
    ),
    'ContributionFeatured': Deed(moderation.feature_contribution, of_card('Fax')),
    'ContributionUnfeatured': Deed(
        moderation.unfeature_contribution,
        first=lambda town: town.scene.lead(moderation.feature_contribution, contribution_id=town.cards['Fax']),
    ),
    'CardsMerged': Deed(
        merging.merge_cards,
        lambda town: {'contribution_id': town.cards['Forms'], 'other_ids': [town.cards['Fax'], town.cards['Queues']]},
        first=lambda town: town.scene.lead(moderation.feature_contribution, contribution_id=town.cards['Fax']),
    ),
    'CardSeparated': Deed(
        merging.separate_card,
        of_card('Fax'),
        first=lambda town: town.scene.lead(
            merging.merge_cards, contribution_id=town.cards['Forms'], other_ids=[town.cards['Fax']]
        ),
    ),
    'ContributionsImported': Deed(
        import_contributions,
        lambda town: {
            'source': 's.csv',
            'cards': [ImportedCard(text='Old', field='Culture'), ImportedCard(text='Older', field='Health')],
            'add_fields': True,
        },
    ),
    'ClusterCreated': Deed(
        clusters.create_cluster,
        of_field('Administration', name='Machines'),
    ),
    'ClusterCreated, with cards of another': Deed(
        clusters.create_cluster,
        lambda town: {
            'field_id': town.scene.field('Administration').id,
            'name': 'Machines',
            'contribution_ids': [town.cards['Fax']],
            'from_cluster_id': town.paper,
        },
    ),
    'CardsGathered': Deed(
        clusters.gather_cards,
        lambda town: {
            'cluster_id': town.counter,
            'contribution_ids': [town.cards['Fax'], town.cards['Forms']],
            'from_cluster_id': town.paper,
        },
    ),
    'CardsReleased': Deed(
        clusters.release_cards,
        lambda town: {'cluster_id': town.counter, 'contribution_ids': [town.cards['Queues'], town.cards['Forms']]},
    ),
    'ClusterRenamed': Deed(clusters.rename_cluster, lambda town: {'cluster_id': town.paper, 'name': 'Paperwork'}),
    'ClustersMerged': Deed(
        clusters.merge_clusters, lambda town: {'cluster_id': town.counter, 'other_ids': [town.paper]}
    ),
    'ClusterDissolved': Deed(
        clusters.dissolve_cluster,
        lambda town: {'cluster_id': town.paper},
        first=lambda town: town.scene.lead(goals.edit_goal, goal_id=town.online, cluster_ids=[town.counter]),
    ),
    'ProposingSet': Deed(set_proposing, of_step('Group', proposing=True)),
    'GroupProposalAccepted': Deed(accept_group_proposal, proposal, first=propose, among_people=True),
    'GroupProposalDeclined': Deed(decline_group_proposal, proposal, first=propose, among_people=True),
    'GoalAdopted': Deed(goals.adopt_goal, lambda town: {'wording': 'No fax', 'cluster_ids': [town.paper]}),
    'GoalEdited': Deed(
        goals.edit_goal, lambda town: {'goal_id': town.online, 'wording': 'Online', 'cluster_ids': [town.paper]}
    ),
    'GoalServiceSet': Deed(
        goals.set_goal_service,
        lambda town: {'goal_id': town.online, 'core_goal_id': town.people_first, 'level': 3},
    ),
    'GoalServiceSet, to nothing': Deed(
        goals.set_goal_service,
        lambda town: {'goal_id': town.online, 'core_goal_id': town.people_first, 'level': 0},
    ),
    'GoalRemoved': Deed(
        goals.remove_goal,
        lambda town: {'goal_id': town.online},
        first=lambda town: town.bert.do(contributions.withdraw_contribution, contribution_id=town.project),
        among_people=True,
    ),
    'ProjectPlanned': Deed(
        plan_project, lambda town: {'contribution_id': town.project, 'next_step': 'Ask', 'due': '2026-05-31'}
    ),
    'ProjectPlanned, anew': Deed(
        plan_project,
        lambda town: {'contribution_id': town.project, 'owner': 'Mrs Lang'},
        first=lambda town: town.scene.lead(plan_project, contribution_id=town.project, next_step='Ask'),
    ),
    'ProjectPlanned, no more': Deed(
        plan_project,
        lambda town: {'contribution_id': town.project},
        first=lambda town: town.scene.lead(plan_project, contribution_id=town.project, next_step='Ask'),
    ),
    'RoundOpened': Deed(open_round, step='Weigh'),
    'RoundClosed': Deed(close_round, step='Weigh', first=lambda town: town.scene.lead(open_round)),
    'RoundReopened': Deed(
        reopen_round,
        step='Weigh',
        first=lambda town: (town.scene.lead(open_round), town.scene.lead(close_round)),
    ),
    'RoundRevealed': Deed(reveal_round, step='Weigh', first=lambda town: town.scene.lead(open_round)),
} | GOAL_TURNS
