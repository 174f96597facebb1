"""The tree as it is put together."""

from verbale.text.outline.building import Builder
from verbale.text.outline.read import read_draft
from verbale.text.tree import Block, Level


def outline(text: str) -> list[tuple[int, str, str]]:
    """Return depth, level and number of every node of a text."""
    return [
        (len(one.around), one.node.level.value, str(one.node.number) if one.node.number else "")
        for one in read_draft(text).placed
    ]


def test_articles_with_words() -> None:
    """The title on the next line belongs to the article; an unnumbered head of a list is a chapeau."""
    text = "Article 1\n\nTERMS\n\nFor this treaty:\n\n(a) “boat” means a boat;\n\n(b) “net” means a net.\n\nArticle 2\n\nFISHING\n\n1. Each Party shall fish."
    assert outline(text) == [
        (0, "article", "1"),
        (1, "chapeau", ""),
        (2, "sub-paragraph", "a"),
        (2, "sub-paragraph", "b"),
        (0, "article", "2"),
        (1, "paragraph", "1"),
    ]
    assert [node.title for node in read_draft(text).nodes] == ["TERMS", "FISHING"]


def test_numbers_are_articles_where_nothing_else_is() -> None:
    """Short titles with numbers are articles in a draft without the word; sentences are paragraphs."""
    text = "Preamble\n\nThe Parties,\n\n1. Objective\n\n1. The objective is peace.\n\n2. Scope\n\n1. All lakes are covered."
    assert [one for one in outline(text) if one[0] == 0] == [
        (0, "article", ""),
        (0, "article", "1"),
        (0, "article", "2"),
    ]


def test_an_annex_in_the_middle_ends_where_the_count_goes_on() -> None:
    """Article 2 after an annex to article 1 stands in no annex; an annex may have articles of its own."""
    text = "Article 1\n\nName\n\n1. Words here.\n\nAnnex Y\n\nList\n\nArticle 2\n\nOther\n\n1. Words here.\n\nAnnex Z\n\nArticle 1\n\nRules"
    tops = [(level, number) for depth, level, number in outline(text) if depth == 0]
    assert tops == [("article", "1"), ("annex", "Y"), ("article", "2"), ("annex", "Z")]


def test_options_within_a_paragraph() -> None:
    """An option whose words run on is one of the paragraph, not of the article."""
    text = "Article 1\n\nName\n\n4. The Council shall\n\nOption 1 adopt rules;\n\nOption 2 wait.\n\nOption 1\n\n1. Words here."
    assert outline(text)[1:4] == [(1, "paragraph", "4"), (2, "option", "1"), (2, "option", "2")]
    assert (1, "option", "1") in outline(text)


def test_titles_of_alternatives_hold_nothing(paper: str) -> None:
    """An alternative title is a note: what comes after it does not stand under it."""
    text = "Article 1\n\nNAME\n\nAlt title: Other name\n\n1. Words here."
    assert outline(text)[1:] == [(1, "note", ""), (1, "paragraph", "1")]
    division = [one for one in read_draft(paper).placed if one.node.level is Level.DIVISION]
    assert [one.level for one in division[0].around] == [Level.PART, Level.ARTICLE]


def test_a_footnote_closes_nothing() -> None:
    """What stands beside the text hangs on the innermost node and leaves it open."""
    builder = Builder(by_contents=False, by_word=True)
    builder.take(Block(0, "1. One.", "1. One."), None)
    builder.beside(Level.FOOTNOTE, Block(7, "* note", "* note"))
    builder.take(Block(13, "(a) two.", "(a) two."), None)
    (node,) = builder.built()
    assert [child.level for child in node.children] == [Level.FOOTNOTE, Level.ITEM]


def test_numbers_under_a_number() -> None:
    """1.1 and 1.2 are paragraphs after 1; a decimal that does not come next opens none."""
    text = "Article 1\n\nTERMS\n\n1. The end is peace\n\n1.1 by talks.\n\n1.2 by rest.\n\n2.5 by half."
    assert [one[2] for one in outline(text) if one[1] == "paragraph"] == ["1", "1.1", "1.2", ""]


def test_words_between_two_items_belong_to_the_first() -> None:
    """A line between (v) and (vi) ends no list, so that (vi) stands beside (v)."""
    text = "Article 1\n\nFUNDS\n\n1. Sources:\n\n(a) such as:\n\n(i) fees:\n\nSet a fee on nets.\n\n(ii) gifts;\n\n(b) none.\n\nArticle 2\n\nREST\n\n1. Each Party shall rest."
    assert [(depth, number) for depth, level, number in outline(text) if level == "sub-paragraph"] == [
        (2, "a"),
        (3, "i"),
        (3, "ii"),
        (2, "b"),
    ]


def test_parts_of_an_annex_that_the_contents_do_not_name() -> None:
    """Where a table of contents names an annex alone, lines such as "B. Boats" head its parts, and their paragraphs are no recitals."""
    text = (
        "Contents\n\n1. Fishing 2\n\nAnnex A Gear 3\n\n1. Fishing\n\n1. Each Party shall fish.\n\nAnnex A Gear\n\nI. Small gear\n\n"
        "A. Preamble\n\n1. Recall the nets.\n\nB. Boats\n\nBoats are mended in spring.\n\n2. Each boat shall be marked."
    )
    found = [one for one in outline(text) if one[0] and one[1] in {"section", "article", "paragraph", "recital"}]
    assert found == [
        (1, "paragraph", "1"),
        (1, "section", "I"),
        (2, "article", "A"),
        (3, "paragraph", "1"),
        (2, "article", "B"),
        (3, "paragraph", ""),
        (3, "paragraph", "2"),
    ]
