"""The acts of a journey stand beside its test, and their assertions speak as clearly."""

import pytest

pytest.register_assert_rewrite('tests.journeys.concept_before_break', 'tests.journeys.concept_after_break')
