"""The operative text of a draft is nobody's act."""

from dataclasses import replace

from verbale.model import Act, Document, Kind
from verbale.reading.genres.operative import without_operative

ARTICLES = "\n\n".join(
    f"Article {number}\n\nBOATS\n\n1. Each Party [shall] [should] count its boats [and nets]. A Party may withdraw at any time."
    for number in range(1, 5)
)
TEXT = f"Norland proposed a text.\n\n{ARTICLES}\n\n2. [NORLAND: Boats may cross at night.]\n"
DOCUMENT = Document("0" * 64, TEXT)


def told(quote: str, who: str, text: str = TEXT) -> Act:
    """Make an act with a quote of a text."""
    start = text.index(quote)
    evidence = Document("0" * 64, text).quote(start, start + len(quote))
    return Act(kind=Kind.PROPOSE, actors=(who,), evidence=(evidence,), rule="test")


def test_what_an_article_says_is_nobodys() -> None:
    """Kept are what is told before the articles, what a known party is named for, and words that bear a name."""
    before, withdraw = told("Norland proposed a text", "somebody"), told("A Party may withdraw", "party")
    known, owned = told("Each Party", "norland"), told("Boats may cross at night", "stranger")
    assert without_operative([before, withdraw, known, owned], DOCUMENT, {"norland"}) == (before, known, owned)


def test_a_name_behind_words_owns_them() -> None:
    """A name that leads words in one place is known where it stands behind others."""
    text = f"{TEXT}\n3. [Boats may rest on Sunday.] (NORLAND)\n"
    act = told("Boats may rest on Sunday", "stranger", text)
    assert without_operative([act], Document("0" * 64, text), ()) == (act,)


def test_a_signed_text_is_read_as_before() -> None:
    """Without brackets, or without articles, nothing is taken away."""
    signed = TEXT.replace("[", "").replace("]", "")
    act = told("A Party may withdraw", "party", signed)
    assert without_operative([act], Document("0" * 64, signed), ()) == (act,)
    notes = "We met [twice] [thrice] [here] [there] [now] [then] [in] [at] [by] [on] [off] the lake."
    other = told("We met", "we", notes)
    assert without_operative([other], Document("0" * 64, notes), ()) == (other,)
    assert without_operative([], DOCUMENT, ()) == ()


def test_the_parties_of_a_draft_are_no_sides_of_the_table() -> None:
    """Whoever will sign shall do it; that all at the table are meant is no act of theirs."""
    text = f"{TEXT}\n\nArticle 5\n\n1. The Parties shall settle any dispute.\n"
    quote = "The Parties shall settle any dispute"
    act = replace(told(quote, "norland", text), actors=("norland", "ostmark"))
    assert without_operative([act], Document("0" * 64, text), {"norland", "ostmark"}) == ()
