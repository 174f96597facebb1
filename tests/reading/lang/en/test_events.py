"""What a marked source does to a marked target, as one of fifteen classes. All sentences are ours."""

import pytest

from verbale.reading.lang.en.events import classify

CASES = [
    ("{Norway} accused [Iceland] of breaking the rules.", "accuse"),
    ("{Norway} urged [Iceland] to open its ports.", "request"),
    ("{Norway} rejected [Iceland]'s offer on Monday.", "reject"),
    ("[Iceland]'s offer was rejected by {Norway} on Monday.", "reject"),
    (
        "{Norway} imposed sanctions on [Iceland].",
        "coerce",
    ),  # in this ontology a class of coercion; "sanction" is cutting ties
    ("{Norway} suspended aid to [Iceland].", "sanction"),
    ("{Norway} threatened to close its border with [Iceland].", "threaten"),
    ("{Norway} met with [Iceland]'s envoys for talks.", "consult"),
    ("{Norway} praised [Iceland] for its patience.", "support"),
    ("{Norway} sent food aid to [Iceland].", "aid"),
    ("{Norway} will not accept [Iceland]'s terms.", "reject"),
    ("{Norway} bombed bases of [Iceland].", "assault"),
    ("{Norway} released prisoners from [Iceland].", "yield"),
    ("{Norway} arrested three citizens of [Iceland].", "coerce"),
]


@pytest.mark.parametrize(("sentence", "event"), CASES)
def test_class_of_a_pair(sentence: str, event: str) -> None:
    """Active and passive, negated and announced."""
    plain = sentence.translate(str.maketrans("", "", "{}[]"))
    source, target = plain.index("Norway"), plain.index("Iceland")
    assert classify(plain, (source, source + 6), (target, target + 7)) == event
