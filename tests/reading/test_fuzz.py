"""A reading never says more than its words, whatever is done to the text: a short run of the benchmark."""

from benchmarks.reading import fuzz, grounding, segment_mutations


def test_edited_documents_yield_no_false_act() -> None:
    """No quote that is not there, no lost negation, no date from nowhere in 400 edits."""
    figures = fuzz.run(edits=400, seed=11)
    assert figures["acts"] > 400
    assert {name: count for name, count in figures.items() if name not in {"edits", "acts"} and count} == {}


def test_mutated_claims_do_not_pass() -> None:
    """The gate turns every changed claim away and lets every true one pass."""
    figures = grounding.run(wanted=400)
    assert figures["mutations"] >= 400
    assert (figures["false_acceptances"], figures["false_rejections"], figures["displaced_offsets"]) == (0, 0, 0)


def test_words_in_the_wrong_hand_do_not_pass() -> None:
    """Another writer's, another day's, deleted ones, a comment's, pending ones, a quote over the end of a stretch."""
    figures = segment_mutations.run()
    assert figures["segment_mutations"] > 400
    assert (figures["segment_false_acceptances"], figures["segment_false_rejections"]) == (0, 0)
