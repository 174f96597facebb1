"""Source, cue and content in every order, each from one invented sentence."""

import hashlib

import pytest

from verbale.model import Attribution, Document
from verbale.reading.attribution import attributions
from verbale.reading.read import lay_out

ORDERS = {
    "source, cue, that-clause": (
        "The minister said that the talks would go on.",
        [("The minister", "said", ["that the talks would go on"])],
    ),
    "source, cue, bare clause": (
        "Anna Berg said the offer was final.",
        [("Anna Berg", "said", ["the offer was final"])],
    ),
    "content, source, cue": (
        "The offer is final, Anna Berg said.",
        [("Anna Berg", "said", ["The offer is final"])],
    ),
    "quotation, source, cue": (
        '"The offer is final," Anna Berg said.',
        [("Anna Berg", "said", ['"The offer is final,"'])],
    ),
    "quotation, cue, source with apposition": (
        "“The offer is final,” said Anna Berg, who leads the team.",
        [("Anna Berg, who leads the team", "said", ["“The offer is final,”"])],
    ),
    "quotation on both sides": (
        '"The offer," she said, "is final."',
        [("she", "said", ['"The offer,"', '"is final."'])],
    ),
    "a quotation that follows inherits the speaker": (
        '"The offer is final," she said. "We have no other."',
        [("she", "said", ['"The offer is final,"', '"We have no other."'])],
    ),
    "a floating quotation after indirect speech": (
        'She said the offer was final. "We have no other."',
        [("She", "said", ["the offer was final", '"We have no other."'])],
    ),
    "according to, after": (
        "The port is closed, according to the harbour master.",
        [("the harbour master", "according to", ["The port is closed"])],
    ),
    "according to, before": (
        "According to the harbour master, the port is closed.",
        [("the harbour master", "According to", ["the port is closed"])],
    ),
    "apposition before the verb": (
        "Anna Berg, the head of the port, said the quay was full.",
        [("Anna Berg, the head of the port,", "said", ["the quay was full"])],
    ),
    "hearer before the clause": (
        "The envoy told reporters on Monday that the text was ready.",
        [("The envoy", "told", ["that the text was ready"])],
    ),
    "a hearer asked to act belongs to what is asked": (
        "The envoy asked the parties to wait.",
        [("The envoy", "asked", ["the parties to wait"])],
    ),
    "auxiliaries and adverbs belong to the cue": (
        "The union has repeatedly warned that stocks are low.",
        [("The union", "has repeatedly warned", ["that stocks are low"])],
    ),
    "negation belongs to the cue": (
        "The union did not say whether it would strike.",
        [("The union", "did not say", ["whether it would strike"])],
    ),
    "two verbs of one subject": (
        "Anna Berg praised the text and said the union would sign.",
        [("Anna Berg", "praised", ["the text"]), ("Anna Berg", "said", ["the union would sign"])],
    ),
    "a participle inherits the subject": (
        "Anna Berg left early, saying the text was not ready.",
        [("Anna Berg", "saying", ["the text was not ready"])],
    ),
    "a relative pronoun is the source": (
        "They met the envoy, who argued that time was short.",
        [("who", "argued", ["that time was short"])],
    ),
    "as S put it": (
        "As Anna Berg put it, the text is a skeleton.",
        [("Anna Berg", "put it", ["the text is a skeleton"])],
    ),
    "what is told goes on behind but": (
        "According to the envoy, the sides did not agree, but did indicate a way.",
        [("the envoy", "According to", ["the sides did not agree, but did indicate a way"])],
    ),
    "in his words": (
        "However, in his words, some of it is sound.",
        [("his", "in his words", ["some of it is sound"])],
    ),
    "a noun of saying with its owner": (
        "Nobody shared the envoy's claim that the text was ready.",
        [("the envoy's", "claim", ["that the text was ready"])],
    ),
    "a colon announces a quotation": (
        'Anna Berg was clear and said: "No."',
        [("Anna Berg", "said", ['"No."'])],
    ),
    "an attitude to somebody's act": (
        "The union criticized the offer.",
        [("The union", "criticized", ["the offer"])],
    ),
}


def read(text: str) -> tuple[Attribution, ...]:
    """Return the attributions of a text."""
    return attributions(lay_out(Document(id=hashlib.sha256(text.encode()).hexdigest(), text=text)))


@pytest.mark.parametrize("name", ORDERS)
def test_each_order_is_read(name: str) -> None:
    """Source, cue and content come out with their exact words, in this order of words."""
    text, expected = ORDERS[name]
    found = [
        (one.source.exact if one.source else "", one.cue.exact if one.cue else "", [span.exact for span in one.content])
        for one in read(text)
    ]
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "The report was long and the state of the roads was poor.",
        "The company called off the meeting.",
        "The union has added two members to its team.",
        "Points on the map bear no names.",
        "It rained in the capital on Monday.",
        "A think tank moved into the claims office.",
    ],
)
def test_nothing_is_said_where_nobody_speaks(text: str) -> None:
    """Words that look like cues but are nouns or other verbs make no attribution."""
    assert read(text) == ()


def test_what_stands_inside_a_content_is_not_told_again() -> None:
    """The outermost speaker holds what a nested one said."""
    found = read("The envoy said that the union had claimed that the port was closed.")
    assert [one.cue.exact for one in found if one.cue] == ["said"]


def test_reading_twice_gives_the_same() -> None:
    """Attributions are sorted and do not depend on what was read before."""
    text = " ".join(sentence for sentence, _ in ORDERS.values())
    first = read(text)
    read("Another text, she said.")
    assert read(text) == first
    places = [one.cue.start for one in first if one.cue]
    assert places == sorted(places)


def test_every_span_holds_its_exact_words() -> None:
    """Each span of each attribution is found verbatim at its offsets."""
    text = "\n\n".join(sentence for sentence, _ in ORDERS.values())
    spans = [span for one in read(text) for span in (one.source, one.cue, *one.content) if span is not None]
    assert spans
    assert all(text[span.start : span.end] == span.exact for span in spans)
