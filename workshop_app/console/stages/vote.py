"""The stage of a voting step: how far the round is, and its totals once they are revealed."""

from sessions.faces.console import ranking_view
from sessions.picture import Picture
from sessions.rules import VoteRules, read_rules
from sessions.tables import Round, Step
from sessions.tallies import Tally
from sessions.verbs.fields import add_field
from sessions.verbs.rounds import close_round, open_round, reopen_round, reveal_round
from sessions.wording import Wording
from sessions.words import BudgetScope
from workshop_app.console.desk import Desk, Panel
from workshop_app.console.markup import Press, box, set_words, text
from workshop_app.console.stages.hearing import Grant, hear
from workshop_app.console.stages.step import step_now
from workshop_app.elements.ranking_table import RankingTable


def build_vote(desk: Desk, step: Step) -> Panel:
    with box('div', 'vote'):
        draw_round = _build_round(desk, step)
        grants: dict[str, Grant] = {'add_field': lambda wish: desk.take(add_field, name=wish.text('name'))}
        table = RankingTable(ranking_view(desk.picture, step), wording=desk._, hear=hear(desk, grants))

    def draw(picture: Picture) -> None:
        draw_round(picture)
        table.show(ranking_view(picture, step_now(picture, step)))

    draw_round(desk.picture)
    return draw


def _build_round(desk: Desk, step: Step) -> Panel:
    _ = desk._
    with box('section', 'vote-round'):
        state = text('h3').classes('stage-heading')
        voted = text('p').classes('vote-count')
        rules = text('p').classes('vote-rules')
        with box('div', 'stage-row'):
            buttons = {
                'open': Press(_('Start the vote'), lambda: desk.take(open_round), look='full'),
                'close': Press(_('Close vote'), lambda: desk.take(close_round), look='full'),
                'reveal': Press(_('Reveal totals'), lambda: desk.take(reveal_round), look='full'),
                # while people still vote, revealing ends the vote: it is there, but not the big one
                'reveal_early': Press(_('Close and reveal'), lambda: desk.take(reveal_round)),
                'reopen': Press(_('Reopen vote'), lambda: desk.take(reopen_round)),
                'again': Press(_('Another round'), lambda: desk.take(open_round)),
            }

    def draw(picture: Picture) -> None:
        tally = picture.tally_of_step(step)
        set_words(state, _say_state(tally, _))
        voters = 0 if tally is None else tally.voters
        set_words(voted, _('{n} of {all} have voted', n=voters, all=picture.participants))
        voted.set_visibility(tally is not None)
        set_words(rules, _say_rules(step_now(picture, step), tally, _))
        # rounds are the open step's: a look at another one must not begin or end a vote
        possible = _possible(tally) if step.id == picture.workshop.current_step_id else set()
        for name, button in buttons.items():
            button.set_visibility(name in possible)

    return draw


def _possible(tally: Tally | None) -> set[str]:
    """What the facilitator can do with the round as it stands."""
    if tally is None:
        return {'open'}
    is_open = tally.round.closed_at is None
    if not tally.is_revealed:
        return {'close', 'reveal_early'} if is_open else {'reveal', 'reopen'}
    if is_open:
        return {'close'}
    return {'again'} if tally.round.secret else {'again', 'reopen'}


def _say_state(tally: Tally | None, _: Wording) -> str:
    if tally is None:
        return _('No vote is open yet')
    if tally.round.closed_at is None:
        return _('Round {n}: the vote is open', n=tally.round.number)
    if tally.is_revealed:
        return _('Round {n}: revealed', n=tally.round.number)
    return _('Round {n}: closed, not revealed yet', n=tally.round.number)


def _say_rules(step: Step, tally: Tally | None, _: Wording) -> str:
    """The rules the round was opened with; those of the step where there is no round yet."""
    rules: Round | VoteRules
    if tally is not None:
        rules = tally.round
    else:
        read = read_rules(step.kind, step.rules)
        assert isinstance(read, VoteRules)
        rules = read
    if rules.budget_scope == BudgetScope.PER_FIELD:
        budget = _.plural(
            'Everybody has {n} point in each field of action.',
            'Everybody has {n} points in each field of action.',
            rules.budget,
        )
    else:
        budget = _.plural('Everybody has {n} point.', 'Everybody has {n} points.', rules.budget)
    cap = _.plural('At most {n} point on one card.', 'At most {n} points on one card.', rules.cap)
    if tally is not None and tally.is_revealed and rules.secret:
        return f'{budget} {cap}'
    secret = _('Totals stay secret until you reveal them.') if rules.secret else _('Totals are seen at once.')
    return ' '.join((budget, cap, secret))
