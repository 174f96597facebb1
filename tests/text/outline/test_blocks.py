"""Blocks tile a text; what belongs to its pages is set apart."""

from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.text.outline.blocks import Apart, cut, joined, masked, set_apart


@settings(deadline=None)
@given(st.text(st.sampled_from("a1.()[]\n \fOP"), max_size=200))
def test_blocks_tile_the_text(text: str) -> None:
    """Put together, the blocks are the text, whatever it is."""
    blocks = list(cut(text, masked(text, set_apart(text))))
    assert "".join(block.raw for block in blocks) == text
    assert all(text[block.start : block.end] == block.raw for block in blocks)


def test_a_label_on_a_new_line_opens_a_block() -> None:
    """Lines without empty ones between them part where a label opens; a broken line does not."""
    text = "Article 1\nPurpose\n1. The lake is\nshared.\n2. It is cold:\n(a) in winter;\n(b) in spring."
    words = [block.words for block in cut(text, text)]
    assert words == [
        "Article 1",
        "Purpose",
        "1. The lake is shared.",
        "2. It is cold:",
        "(a) in winter;",
        "(b) in spring.",
    ]


def test_line_numbers_are_no_words() -> None:
    """Numbers in the margin of nearly every line are set apart; a list that is numbered is not."""
    lines = [f"{number:>3}  some words of the text" for number in range(1, 13)]
    text = "\n".join(lines)
    assert {one.what for one in set_apart(text)} == {"line number"}
    assert next(cut(text, masked(text, set_apart(text)))).words.startswith("some words")
    listed = "\n".join(f"{number}. Item" for number in range(1, 13))
    assert set_apart(listed) == ()


def test_every_fifth_line_may_be_numbered() -> None:
    """Papers that number every fifth line are known too."""
    lines = [f"{number}  words here" if number % 5 == 0 else "   words here" for number in range(1, 41)]
    assert [one.what for one in set_apart("\n".join(lines))] == ["line number"] * 8


def test_pages_and_symbols_are_set_apart() -> None:
    """Page numbers and running heads between pages, and symbols on lines of their own."""
    page = "The draft treaty\nwords of the page\n{}\n\f"
    text = "A/CONF.1/L.2\n" + "".join(page.format(number) for number in (1, 2, 3))
    found = [one.what for one in set_apart(text)]
    assert found.count("page number") == 3
    assert found.count("running head") >= 3
    assert found[0] == "symbol"


def test_every_offset_stays() -> None:
    """What is set apart may come in any order, and overlap."""
    apart = [Apart("symbol", 6, 9), Apart("deleted", 0, 3), Apart("label", 2, 5)]
    assert masked("abcdefghij", apart) == "     f   j"


def test_neighbours_are_put_together() -> None:
    """Raw characters and words are joined."""
    one = joined(list(cut("a b\n\nc", "a b\n\nc")))
    assert (one.raw, one.words) == ("a b\n\nc", "a b c")


def test_items_that_run_on_are_parted() -> None:
    """The next item of a list behind "; and" on the same line opens a block; a reference to one does not."""
    text = "(a) nets; (b) boats as in (a) and (b) above; and (c) gauges."
    assert [block.words for block in cut(text, text)] == [
        "(a) nets;",
        "(b) boats as in (a) and (b) above; and",
        "(c) gauges.",
    ]
    text = "z. [order] aa. [peace] bb. [quiet]"
    assert [block.words for block in cut(text, text)] == ["z. [order]", "aa. [peace]", "bb. [quiet]"]
    text = "1. The nets; and (b) the boats."
    assert [block.words for block in cut(text, text)] == [text]
