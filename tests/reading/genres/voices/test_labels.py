"""Labels of speakers, and what the labelled do."""

import pytest

from verbale.reading.genres.voices.labels import Label, Role, broadcast, labels, role_of, speaking


def test_labels_and_what_they_govern() -> None:
    """Each up to the next one."""
    text = "Talks.\n\nMs VOLE (Kestria): We agree.\nThe CHAIR: Thank you.\n"
    first, second = text.index("Ms"), text.index("The CHAIR")
    assert labels(text) == [
        Label(first, first + 17, first + 19, second, "Ms VOLE (Kestria)", Role.SPEAKS),
        Label(second, second + 9, second + 11, len(text), "The CHAIR", Role.CHAIRS),
    ]
    assert [one.words for one in labels(text, second)] == ["The CHAIR"]


@pytest.mark.parametrize(
    "text",
    [
        "From: Ann Vole",
        "Deadline: 9 May",
        "we agreed: yes",
        "VOLE:\nWe agree.",
        "He said VOLE: yes",
        "Article 4: Tolls",
    ],
)
def test_lines_that_are_no_labels(text: str) -> None:
    """Keys of a head, sentences, and labels with nothing after them on their line."""
    assert labels(text) == []


def test_letters_of_an_examination() -> None:
    """Only where both stand."""
    both, one = "Q. Did you agree?\nA. We did.\n", "A. We did.\n"
    assert [(label.words, label.role) for label in labels(both)] == [("Q", Role.ASKS), ("A", Role.SPEAKS)]
    assert labels(one) == []


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("QUESTION (Boreal)", Role.ASKS),
        ("Ann Vole (Boreal News Agency)", Role.ASKS),
        ("Studio presenter", Role.ASKS),
        ("The Acting President", Role.CHAIRS),
        ("CHAIRPERSON (Kestria)", Role.CHAIRS),
        ("A delegate from Lunden", Role.NAMELESS),
        ("Unidentified", Role.ASKS),
        ("Members", Role.NAMELESS),
        (" Ms VOLE ", Role.SPEAKS),
    ],
)
def test_roles(words: str, role: Role) -> None:
    """The press asks, the chair chairs, and some are not named."""
    assert role_of(words) is role


def test_headings_that_run_into_their_paragraph_are_no_speakers() -> None:
    """Whoever performs or comes again is one."""
    found = labels("Reporting: Tables are due.\nMs Vole: We agree.\nOsk: No.\nOsk (Lunden): No.\n")
    assert [one.words for one in found] == ["Reporting", "Ms Vole", "Osk", "Osk (Lunden)"]
    assert speaking(found) == 3
    assert speaking(found[:1]) == 0


def test_a_report_told_in_turns() -> None:
    """All of the press, and somebody at all."""
    found = labels("Presenter: Talks go on.\nCorrespondent: They do.\nMs Vole: We agree.\n")
    assert [broadcast(part) for part in (found[:2], found, [])] == [True, False, False]
