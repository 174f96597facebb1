"""Texts of other forms: speakers in turn, lists of days, words struck out."""

import pytest

from tests.reading.cases.telling import Told, reading_of, told

pytestmark = pytest.mark.usefixtures("model")
HEAD = "Bridge commission, third meeting\n9 May 2031\n\n"
FIRST = "Ms VOLE (Kestria): We reject the bridge toll.\n\n"
REFUSED: Told = ("refuse", "k", "toll", "done")


@pytest.mark.parametrize(
    "aside",
    [
        ", through an interpreter",
        " (through an interpreter)",
        " (interpretation from Lundish)",
        ", spoke in Lundish",
        ", via video link",
    ],
)
def test_how_somebody_spoke_is_no_part_of_who(aside: str) -> None:
    """The words are theirs, and not those of whoever spoke before."""
    found = reading_of(f"{HEAD}{FIRST}Mr OSK (Lunden){aside}: We propose an upper dam to Kestria.\n".encode())
    assert told(found) == {REFUSED, ("propose", "l", "dam", "done")}


@pytest.mark.parametrize(
    "label",
    [
        "A delegate from the floor",
        "A voice",
        "Unidentified speaker",
        "Unknown speaker",
        "Voices from the floor",
        "Interjection",
    ],
)
def test_nobody_in_particular_commits_nobody(label: str) -> None:
    """Least of all whoever spoke before."""
    assert told(reading_of(f"{HEAD}{FIRST}{label}: We accept the bridge toll.\n".encode())) == {REFUSED}


@pytest.mark.parametrize(
    "behalf", [", speaking on behalf of Lunden", " (on behalf of Lunden)", ", speaking for Lunden"]
)
def test_who_speaks_for_another_acts_for_them(behalf: str) -> None:
    """The position is theirs."""
    found = reading_of(
        f"{HEAD}{FIRST}Mr RUUD (Morvik){behalf}: We withdraw our proposal on the eel licence.\n".encode()
    )
    (act,) = (one for one in found.acts if str(one.kind) == "retract")
    assert act.on_behalf_of == "l"


def test_what_a_speaker_quotes_is_anothers() -> None:
    """According to the speaker."""
    words = "Mr OSK (Lunden): Thank you, Chair. As my colleague from Kestria said, “we accept the eel licence”.\n"
    found = reading_of(f"{HEAD}{FIRST}{words}".encode())
    (act,) = (one for one in found.acts if str(one.kind) == "accept")
    assert (act.actors, act.according_to) == (("k",), "l")


@pytest.mark.parametrize(
    ("mark", "between"), [("", ": "), ("- ", " – "), ("* ", ": "), ("", "   "), ("", "\t"), ("", " | ")]
)
def test_a_list_of_days_has_no_day_of_its_own(mark: str, between: str) -> None:
    """Each line has its own; none is the publisher."""
    lines = (
        ("7 May 2031", "Lunden rejected the bridge toll"),
        ("8 May 2031", "Kestria accepted the upper dam"),
        ("9 May 2031", "Morvik opposed the eel licence"),
    )
    found = reading_of(
        (
            "Chronology of the talks\n\n" + "\n".join(f"{mark}{day}{between}{words}" for day, words in lines) + "\n"
        ).encode()
    )
    assert (found.document.published, found.document.publisher) == (None, "")
    assert [(str(act.kind), str(act.when)) for act in found.acts] == [
        ("refuse", "2031-05-07"),
        ("accept", "2031-05-08"),
        ("oppose", "2031-05-09"),
    ]


@pytest.mark.parametrize("day", ["{} May 2031", "May {}, 2031", "0{}.05.2031"])
def test_what_stands_below_a_day_is_of_that_day(day: str) -> None:
    """In a chronology that gives its days lines of their own; "yesterday" counts from them."""
    words = ("Lunden rejected the bridge toll.", "Kestria accepted the upper dam yesterday.")
    entries = "".join(f"{day.format(number)}\n{said}\n\n" for number, said in zip((7, 8), words, strict=True))
    found = reading_of(f"Chronology of the bridge talks\n\n{entries}".encode())
    assert (found.document.published, found.document.publisher) == (None, "")
    days = {str(act.kind): (str(act.when or act.told), str(act.told)) for act in found.acts}
    assert days == {"refuse": ("2031-05-07", "2031-05-07"), "accept": ("2031-05-07", "2031-05-08")}


def test_a_list_of_days_in_figures() -> None:
    """With full stops the day comes first."""
    lines = "07.05.2031  Lunden rejected the bridge toll.\n08.05.2031  Kestria accepted the upper dam.\n"
    found = reading_of(f"Timeline of the bridge talks\n\n{lines}".encode())
    assert [str(act.when) for act in found.acts] == ["2031-05-07", "2031-05-08"]


@pytest.mark.parametrize(
    "raw",
    [
        b"# Talks\n\n*River Courier, 9 May 2031*\n\nLunden ~~accepted~~ rejected the ~~upper dam~~ bridge toll.\n",
        rb"{\rtf1\ansi Talks\par River Courier, 9 May 2031\par\par Lunden {\strike accepted} rejected the bridge toll.\par}",
    ],
)
def test_struck_words_are_not_said(raw: bytes) -> None:
    """In Markdown and in rich text; the reading says that there were some."""
    found = reading_of(raw)
    assert told(found) == {("refuse", "l", "toll", "done")}
    assert any("struck" in warning for warning in found.warnings)
