"""The rules of a step, each as a field with a sentence."""

from collections.abc import Callable, Mapping
from typing import Any

from exports.labels import SCOPES, SUBJECTS
from sessions.rules import ClusterRules, CollectRules, StepRules, VoteRules, read_rules
from sessions.tables import Step
from sessions.verbs.agenda import edit_step
from sessions.wording import Wording
from workshop_app.console.prepare.kinds import COLLECTED, PLACEMENTS
from workshop_app.console.prepare.saved_fields import SavedChoice, SavedSwitch, SavedText, whole_number
from workshop_app.console.prepare.saver import Saver


class RulesForm:
    """Draws what the step's kind has rules for; nothing where it has none."""

    def __init__(self, saver: Saver, step: Step) -> None:
        self.saver = saver
        self.step_id = step.id
        self._showers: list[Callable[[Any], None]] = []
        match read_rules(step.kind, step.rules):
            case CollectRules():
                self._build_collect()
            case VoteRules():
                self._build_vote()
            case ClusterRules():
                self._choice('kind', self._('Which cards are grouped'), COLLECTED)
                self._switch('proposing', self._('Participants may propose groups on their phones'))

    @property
    def _(self) -> Wording:
        return self.saver.desk._

    def show(self, rules: StepRules) -> None:
        for show in self._showers:
            show(rules)

    def _build_collect(self) -> None:
        _ = self._
        self._choice('kind', _('What is collected'), COLLECTED)
        self._choice('placement', _('Where a card is put'), PLACEMENTS)
        self._number('limit', _('Cards per person (empty: any number)'), may_be_empty=True)
        self._switch('approval', _('New cards wait for approval'))

    def _build_vote(self) -> None:
        _ = self._
        self._choice('subject', _('What is voted on'), SUBJECTS)
        self._number('budget', _('Points per person'))
        self._choice('budget_scope', _('Points are counted'), SCOPES)
        self._number('cap', _('At most on one card'))
        self._switch('secret', _('Totals stay secret until they are revealed'))

    def _choice(self, name: str, label: str, words: Mapping[str, str]) -> None:
        _ = self._
        choices = {str(value): _(word) for value, word in words.items()}
        field = SavedChoice(_, label, choices, lambda value: self._save(name, value))
        self._showers.append(lambda rules: field.show(str(getattr(rules, name))))

    def _number(self, name: str, label: str, *, may_be_empty: bool = False) -> None:
        def save(typed: str) -> Any:
            return self._save(name, None if may_be_empty and not typed.strip() else whole_number(typed))

        field = SavedText(self._, label, save, numeric=True)
        self._showers.append(lambda rules: field.show(_spell(getattr(rules, name))))

    def _switch(self, name: str, words: str) -> None:
        field = SavedSwitch(self._, words, lambda value: self._save(name, value))
        self._showers.append(lambda rules: field.show(getattr(rules, name)))

    async def _save(self, name: str, value: object) -> None:
        await self.saver.attempt(edit_step, step_id=self.step_id, rules={name: value})


def _spell(number: int | None) -> str:
    return '' if number is None else str(number)
