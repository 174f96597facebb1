"""Classes of measures: in order, each with its reference events, and the same words that a dossier may use."""

import pytest

from verbale.dossier.settings import GRADES
from verbale.errors import WatchError
from verbale.watch.grades import ANY, grade_named, grade_of, grades
from verbale.watch.severity import defaults


def test_classes_divide_the_scale() -> None:
    """Each begins where the one before ends, and what a class stands for lies in it."""
    known = grades()
    assert tuple(grade.name for grade in known) == GRADES
    assert known[0].least == 0
    assert [grade.least for grade in known] == sorted(grade.least for grade in known)
    assert all(grade_of(grade.severity) is grade for grade in known)
    assert [grade_of(value).name for value in (0, 6.9, 7, 8.9, 9, 10)] == [
        "minor",
        "minor",
        "serious",
        "serious",
        "grave",
        "grave",
    ]


def test_each_class_says_what_it_means_in_every_domain() -> None:
    """A type of measure is set beside reference events of its own trade, each class by another."""
    domains = {row.domain for row in defaults().values()}
    for grade in grades():
        assert domains <= set(grade.events)
        assert grade.event("no such domain") == grade.events[ANY]
    for domain in domains:
        assert len({grade.event(domain) for grade in grades()}) == len(grades())


def test_a_word_that_is_no_class() -> None:
    """It is named, with those there are."""
    assert grade_named("grave").name == "grave"
    with pytest.raises(WatchError, match="'dire' is no class"):
        grade_named("dire")
