"""The sentences of what is missing."""

import pytest

from sessions.completeness import Gap, Missing
from sessions.store import Store
from sessions.wording import wording
from sessions.words import ContributionKind
from tests.scenes import Scene
from workshop_app.console.completeness import say_missing


@pytest.mark.parametrize(
    ('kind', 'said'),
    [
        (ContributionKind.PROJECT_IDEA, 'Health: no project idea yet, a field has 4 on average'),
        (ContributionKind.CHALLENGE, 'Health: no card yet, a field has 4 on average'),
    ],
)
def test_a_field_with_nothing_does_not_have_only_nothing(store: Store, kind: ContributionKind, said: str) -> None:
    scene = Scene.of(store)
    missing = Missing(Gap.THIN_FIELD, (), None, scene.field('Health').id, of=kind, average=4.2)
    assert say_missing(scene.picture, missing, wording('en')) == said
