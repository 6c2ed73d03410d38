"""Refusals about the rules of a step."""

from sessions.refusals.refusal import NotValid
from sessions.wording import N_


class RuleInvalid(NotValid):
    sentence = N_('A rule of this step is not possible: {rule}.')


class BudgetOutOfRange(RuleInvalid):
    sentence = N_('A person can have 1 to {most} points.')


class CapOutOfRange(RuleInvalid):
    sentence = N_('On one thing, 1 to {budget} points are possible: no more than a person has.')


class CardLimitOutOfRange(RuleInvalid):
    sentence = N_('A person can send 1 to {most} cards; leave it empty for any number.')
