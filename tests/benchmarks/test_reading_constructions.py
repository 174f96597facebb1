"""The construction table: frames as words, cells, and the verdict over what was read."""

from benchmarks.reading.constructions.expectation import Told, contradictory, expected, judge
from benchmarks.reading.constructions.frames import words_of
from benchmarks.reading.constructions.generate import cell_of, sample, templates
from benchmarks.reading.scope_fuzz import EDITS, parted
from verbale.reading.lang.en.lexicon import lexicon, parse_row

ACTIVE = {
    "id": "c.test.1", "dimension": "construction", "name": "test", "needs": ["verb"], "text": "{A} {V.past} {REST}.", "scored_only": False,
    "expect": {"emit": "act", "kind": "frame", "modality": ["done"], "actor": "A", "never": [{"kind": "frame", "actor": "A", "modality": ["not-done"]}]},
}  # fmt: skip
DENIED = ACTIVE | {
    "id": "o.test.1", "text": "{A} did not {V.base} {REST}.", "needs": ["verb", "not_be"],
    "expect": {"emit": "act", "kind": "frame", "modality": ["not-done"], "actor": "A", "negation": "plain", "never": [{"kind": "frame", "actor": "A", "modality": ["done"]}]},
}  # fmt: skip


def test_the_literal_words_stand_as_the_example_writes_them() -> None:
    """Articles and plurals come from the row's example, the object from the fillers."""
    words = words_of(
        parse_row("give green light to {text} | accept | + | y | not-done | Norland gave the green light to the lease.")
    )
    assert words.object == "the green light"
    assert words.after.startswith("to the ")
    assert words.past == "gave"


def test_a_particle_belongs_to_the_verb_where_an_object_follows() -> None:
    """It is "Turned down the offer", but "agreed to the plan"."""
    down = words_of(parse_row("turn down {text} | refuse | - | y | accept | Norland turned down the lease."))
    assert (down.past, down.participle) == ("turned down", "turned down")
    assert words_of(parse_row("agree to {text} | accept | + | y | refuse | Norland agreed to the lease.")).object == ""


def test_a_cell_is_a_sentence_with_its_parties() -> None:
    """The same template and frame make the same cell each time."""
    frame = words_of(parse_row("reject {text} | refuse | - | y | accept | Norland rejected the lease."))
    cell = cell_of(ACTIVE, frame)
    assert cell is not None
    assert cell == cell_of(ACTIVE, frame)
    assert cell.sentence.lower().startswith(cell.parties["A"].lower())
    assert " rejected " in cell.sentence


def test_a_denied_refusal_may_be_what_the_row_says() -> None:
    """The column "negated" names what a plain denial then says."""
    expect = expected(DENIED["expect"], "refuse", "accept", {"A": "Norland"})  # type: ignore[arg-type]
    told = Told("accept", "done", ("Norland",))
    assert judge([told], expect, lambda when: when is None).right


def test_the_contrary_is_a_contradiction_unless_unsure() -> None:
    """An asserted act against the sentence is worse than none."""
    expect = expected(DENIED["expect"], "propose", "not-done", {"A": "Norland"})  # type: ignore[arg-type]
    wrong = Told("propose", "done", ("Norland",))
    assert judge([wrong], expect, lambda when: when is None).contradiction
    assert not judge(
        [Told("propose", "done", ("Norland",), unsure=True)], expect, lambda when: when is None
    ).contradiction
    assert judge([], expect, lambda when: when is None).complaints == ("missing",)


def test_an_expectation_against_itself_is_dropped() -> None:
    """What is also right cannot be forbidden."""
    raw = ACTIVE["expect"] | {"also": [{"kind": "frame", "actor": "A", "modality": ["not-done"]}]}  # type: ignore[operator]
    assert contradictory(expected(raw, "propose", "not-done", {"A": "Norland"}))


def test_the_sample_covers_every_template_and_every_frame() -> None:
    """A small lexicon over the whole table: no template that fits any frame is left out."""
    rows = [words_of(frame) for frame in lexicon().frames[:40]]
    table = templates()
    found = sample(table, rows, 400, least=2)
    fitting = {item["id"] for item in table if any(cell_of(item, row) is not None for row in rows)}
    assert {cell.template for cell in found} == fitting
    assert {cell.frame for cell in found} >= {row.pattern for row in rows if row.head and not row.joint}
    assert found == sample(table, rows, 400, least=2)


def test_edits_put_a_sentence_under_an_operator() -> None:
    """Each edit keeps the rest of the sentence and adds its own words."""
    parts = next(part for part in parted() if part.frame.head == "reject")
    assert EDITS["did not"](parts).startswith(f"{parts.subject} did not reject ")
    assert EDITS["question"](parts).endswith("?")
