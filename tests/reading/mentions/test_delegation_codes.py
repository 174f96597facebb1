"""In papers of the Council two capitals are a delegation; elsewhere they are whatever they are."""

from benchmarks.reading.told import reading_of

HEAD = "Working Party on Inland Waterways\n\n12 May 2024\n\nThe Presidency gave delegations the floor. "


def told(words: str, head: str = HEAD) -> set[tuple[str, tuple[str, ...]]]:
    """Return kinds and actors of the acts of some words."""
    return {(str(act.kind), act.actors) for act in reading_of(f"{head}{words}\n").acts}


def test_codes_are_delegations() -> None:
    """Each code of a list acts, one that is a word of English included."""
    acts = told("SE, AT and HR supported the lock fees. CZ, supported by IT, called for a ceiling. IT opposed a fund.")
    assert {("support", ("se", "at", "hr")), ("support", ("it",)), ("oppose", ("it",)), ("request", ("cz",))} <= acts


def test_a_word_in_capitals_is_no_delegation_elsewhere() -> None:
    """Without working party and several codes nobody is a state by two letters."""
    acts = told("The union told the IT department that IT staff rejected the rota.", "Notes\n\n12 May 2024\n\n")
    assert not [who for _, who in acts if "it" in who]
