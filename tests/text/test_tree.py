"""The tree: its text comes back, its places have names and pages."""

from verbale.model import Segment
from verbale.text.numbering import Number
from verbale.text.outline import read_draft
from verbale.text.tree import Block, Level, Node, Placed


def test_the_text_comes_back(paper: str) -> None:
    """Printing the tree gives the text, character by character."""
    assert read_draft(paper).printed() == paper


def test_nodes_have_names() -> None:
    """People speak of "para. 3 alt" and "(b)"; what has no number says so."""
    block = (Block(0, "x", "x"),)
    names = [
        Node(level, "", number, "", block).name
        for level, number in (
            (Level.PARAGRAPH, Number("3", ("alt",))),
            (Level.ITEM, Number("b")),
            (Level.ITEM, None),
            (Level.PARAGRAPH, None),
            (Level.ARTICLE, Number("5")),
        )
    ]
    assert names == ["para. 3 alt", "(b)", "item", "unnumbered para.", "article 5"]
    part = Node(Level.PART, "", Number("II"), "", block)
    assert Placed(Node(Level.ITEM, "", Number("b"), "", block), (part,)).name == "part II, (b)"


def test_a_place_has_its_page(paper: str) -> None:
    """Where the file has pages, a place names them."""
    half = paper.index("Part II\n\n1. [Fishing")
    pages = (Segment(0, half, place="p. 1"), Segment(half, len(paper), place="p. 2"))
    draft = read_draft(paper, pages)
    assert draft.place(paper.index("every [two]")) == "p. 2, part II, article 1, option 1, para. 1, (b), (ii)"
    assert draft.page_at(5) == "p. 1"
    assert draft.at(len(paper)) is None
    assert read_draft(paper).page_at(5) == ""


def test_words_and_ends(paper: str) -> None:
    """A node's own words are not those of its children; its end is that of its last child."""
    draft = read_draft(paper)
    option = next(node for node in draft.walk() if node.level is Level.OPTION)
    assert option.words == "Option 1"
    assert paper[option.start : option.end].rstrip().endswith("fish at night.]")
