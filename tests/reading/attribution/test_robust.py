"""Whatever the text, attributions are spans of it: no error, no empty piece, no words that are not there."""

import hashlib

from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.model import Document
from verbale.reading.attribution import attributions
from verbale.reading.read import lay_out

PIECES = (
    *(
        "said",
        "according to",
        "asked",
        "“",
        "”",
        '"',
        "''",
        ",",
        ".",
        ":",
        ";",
        "—",
        "(",
        ")",
        "\n\n",
        "'s",
        "as",
        "put it",
    ),
    *(
        "he",
        "who",
        "that",
        "the envoy",
        "Anna Berg",
        "in his words",
        "on Monday",
        "claim",
        "called",
        "the text",
        "is ready",
    ),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=24))
def test_any_order_of_words_is_read_without_error(words: list[str]) -> None:
    """Random orders of cues, marks and names give spans that hold their exact words."""
    text = " ".join(words)
    if not text.strip():
        return
    page = lay_out(Document(id=hashlib.sha256(text.encode()).hexdigest(), text=text))
    for one in attributions(page):
        for span in (one.source, one.cue, *one.content):
            assert span is None or (span.exact.strip() and text[span.start : span.end] == span.exact)
