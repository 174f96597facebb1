"""Two wordings as one line."""

from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.text.versions.redline import Mark, Run, marked, redline

WORDS = st.text(st.sampled_from("ab [].\n"), max_size=40)


@settings(deadline=None)
@given(WORDS, WORDS)
def test_both_wordings_come_back(old: str, new: str) -> None:
    """Without insertions the old one, without deletions the new one, to the character."""
    runs = redline(old, new)
    assert "".join(run.text for run in runs if run.mark is not Mark.INSERTED) == old
    assert "".join(run.text for run in runs if run.mark is not Mark.DELETED) == new
    assert all(run.text for run in runs)


def test_words_are_whole() -> None:
    """A word is deleted or inserted as a whole, and written so that it can be seen."""
    assert redline("each shall go", "each should go") == (
        Run(Mark.KEPT, "each "),
        Run(Mark.DELETED, "shall"),
        Run(Mark.INSERTED, "should"),
        Run(Mark.KEPT, " go"),
    )
    assert marked(redline("each shall go", "each should go")) == "each {-shall-}{+should+} go"
    assert redline("a", "a") == (Run(Mark.KEPT, "a"),)
