"""Words of force, scope and caveat."""

from verbale.text.versions.lexicon import caveats, force, found_in, scope


def test_the_ladder_of_force() -> None:
    """Shall binds more than endeavouring, that more than should, encouragement and may."""
    rungs = [
        force()[tuple(term.split())] for term in ("shall", "shall endeavour to", "should", "are encouraged to", "may")
    ]
    assert rungs == sorted(rungs, reverse=True)
    assert len(set(rungs)) == 5


def test_the_longest_term_counts() -> None:
    """A term of three words is one, and one at the end of the words is seen too."""
    assert list(found_in(["each", "party", "shall", "endeavour", "to", "fish"], force())) == [(2, 5)]
    assert list(found_in(["it", "shall"], force())) == [(1, 2)]
    assert list(found_in([], force())) == []


def test_lists_are_there() -> None:
    """Scope and caveats hold what the field calls so."""
    assert ("without", "prejudice") in caveats()
    assert ("and",) in scope()
