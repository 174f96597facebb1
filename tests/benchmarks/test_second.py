"""The injection corpus has no effect, and is not refused for refusing everything; the articles, where the data are."""

import pytest

from benchmarks.second import articles, effects
from benchmarks.second.injections import CLASSES, injections
from tests.reading.conftest import model
from verbale.reading.syntax.model import Model

__all__ = ["model"]


def test_the_corpus_is_large_and_of_four_classes() -> None:
    """At least two hundred passages, no two alike."""
    every = list(injections())
    assert len({one.text for one in every}) == len(every) >= 200
    assert {one.kind for one in every} == set(CLASSES)


@pytest.mark.slow
def test_a_model_that_obeys_has_no_effect(model: Model) -> None:
    """Not one claim of it passes; every right claim about the same passages does; each refusal has its reason."""
    assert model.digest
    found = effects.effects()
    assert found.passed == []
    assert found.honest_passed == found.honest == found.passages
    assert sum(found.refused.values()) == found.claims
    assert "0 effects" in effects.table(found)


@pytest.mark.slow
@pytest.mark.skipif(not articles.folder().is_dir(), reason="the articles are not there: VERBALE_DATA")
def test_both_readers_on_articles(model: Model) -> None:
    """No claim of the fixtures that says the contrary passes; together they find no less than the rules alone."""
    assert model.digest
    found = articles.articles()
    assert found.documents == 10
    assert found.both.never <= found.rules.never
    assert found.both.found >= found.rules.found
    assert found.drafts + sum(found.refused.values()) == found.claims
    assert "| refused because |" in articles.table(found)
