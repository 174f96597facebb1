"""A PDF is read as a reader sees it: in the order of its columns, without what nobody can see, sentences whole over pages."""

import pypdfium2

from tests.reading.formats.pdf.making import line, lines, pdf
from verbale.reading.formats.pdf.paragraphs import Paragraph, at_height
from verbale.reading.formats.pdf.text import Taken, take


def taken(raw: bytes) -> Taken:
    """Take a PDF apart."""
    document = pypdfium2.PdfDocument(raw)
    try:
        return take(document)
    finally:
        document.close()


def words(raw: bytes) -> list[str]:
    """Return its paragraphs."""
    return [one.words for one in taken(raw).body]


LEFT = ["The owners of the mill turned", "down the shift plan. Their side", "then left the hall for an hour."]
RIGHT = ["The pay table was welcomed by", "the weavers. They asked for a", "copy of it before the evening."]


def test_columns_are_read_one_after_the_other() -> None:
    """Two columns painted line by line across the page are two texts."""
    rows = "\n".join(
        line(left, 60, 700 - 14 * row) + "\n" + line(right, 320, 700 - 14 * row)
        for row, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True))
    )
    assert words(pdf(rows)) == [" ".join(LEFT), " ".join(RIGHT)]


def test_a_line_across_both_columns_parts_them() -> None:
    """A heading over the whole width stands before and after the columns that it parts."""
    top = lines(LEFT, 60, 700) + lines(RIGHT, 320, 700)
    across = line(
        "Part two of the report on the looms and on the hours that are worked at them, as it was agreed", 60, 640
    )
    below = lines(RIGHT, 60, 600) + lines(LEFT, 320, 600)
    found = words(pdf(f"{top}\n{across}\n{below}"))
    assert [one[:8] for one in found] == ["The owne", "The pay ", "Part two", "The pay ", "The owne"]


def test_keys_and_values_make_no_columns() -> None:
    """A block of keys is read line by line."""
    rows = [
        ("Place:", "the old weaving hall by the canal"),
        ("Date:", "the third of May in the year 2024"),
        ("Chair:", "the mayor of the lower town, as before"),
    ]
    commands = "\n".join(
        line(key, 60, 700 - 14 * row) + line(value, 200, 700 - 14 * row) for row, (key, value) in enumerate(rows)
    )
    assert " ".join(words(pdf(commands))).startswith("Place: the old weaving hall")


def test_broken_words_are_whole_again() -> None:
    """A word broken at the end of a line loses its hyphen, one that is written with it elsewhere keeps it."""
    text = [
        "After a long debate in the weaving hall, which the mayor chaired, the owners with-",
        "drew their paper on the looms, and the long-term plan was named again. The long-",
        "term plan of the weavers was tabled by their union at the very end of the meeting.",
    ]
    whole = " ".join(words(pdf(lines(text, 60, 700))))
    assert "the owners withdrew their paper" in whole
    assert "The long-term plan of the weavers" in whole


def test_unseen_words_are_left_out_and_named() -> None:
    """White words, unpainted words, words under a box: none of them is text, and the reader is told."""
    page = "\n".join(
        [
            line("The weavers asked for a copy of the pay table.", 60, 700),
            line("The owners took the pay table.", 60, 670, paint="1 g"),
            line("The mayor took the pay table.", 60, 650, paint="3 Tr"),
            line("The source is Ortwin Zaal.", 60, 620),
            "0 g 100 615 200 20 re f",
            "0 0 1 rg 50 560 300 20 re f",
            line("Seen on blue.", 60, 565, paint="1 g"),
        ]
    )
    found = taken(pdf(page))
    text = " ".join(one.words for one in found.body)
    assert "asked for a copy" in text
    assert "Seen on blue." in text
    assert "owners" not in text
    assert "mayor" not in text
    assert "Ortwin" not in text
    assert "█" in text
    assert any("nobody can see" in one for one in found.unread)
    assert any("under a box" in one for one in found.unread)


HEAD = "Weavers' council, fourth round"


def paged(body: list[str], number: int) -> str:
    """Return a page with a running head and a numbered foot, painted after its text."""
    return "\n".join([lines(body, 60, 770), line(f"Page {number} of 2", 480, 30, 8), line(HEAD, 60, 815, 8)])


def test_running_heads_are_no_part_of_a_sentence() -> None:
    """A sentence that goes over a page is one, and the heads stand apart, once each."""
    first = [
        "The mayor opened the round with a word of thanks to both sides for the quiet of the last days. The",
        "owners of the mill declared in a paper, which they read out before the whole hall, that",
    ]
    second = ["they had not turned down the pay table as it stood.", "A second meeting is to follow."]
    found = taken(pdf(paged(first, 1), paged(second, 2)))
    text = " ".join(one.words for one in found.body)
    assert "before the whole hall, that they had not turned down the pay table as it stood." in text
    assert HEAD not in text
    assert found.heads.count(HEAD) == 1
    assert "Page 1 of 2" not in text


def test_footnotes_stand_apart() -> None:
    """A note below the text is none of it, and the raised figure in the sentence is gone."""
    page = "\n".join(
        [
            line("The owners named the pay table", 60, 700),
            line("1", 60 + 141, 704, 6),
            line("in their second paper of that day, and the weavers thanked them for it.", 206, 700),
            line(
                "They then went on to the hours of work, which the mayor had put first on his list of points.", 60, 686
            ),
            line("1  See the paper of 3 May, second table.", 60, 90, 7),
        ]
    )
    found = taken(pdf(page))
    assert [one.words for one in found.footnotes] == ["1 See the paper of 3 May, second table."]
    assert "the pay table in their second paper" in " ".join(one.words for one in found.body)


def test_values_of_a_form_are_text() -> None:
    """What is filled in stands behind the line that asks for it."""
    raw = pdf(line("View of the owners on the pay table:", 60, 700), fields=[("view", "The owners oppose it.", 670)])
    assert words(raw) == ["View of the owners on the pay table:", "The owners oppose it."]


def test_pages_have_their_own_labels_and_missing_text_is_named() -> None:
    """A page is called what the file calls it; one that is a picture is named with its cure."""
    labels = "0 << /S /r >> 1 << /S /D >>"
    found = taken(pdf(line("Foreword.", 60, 700), "0 0 1 rg 50 50 400 400 re f", labels=labels))
    assert found.labels == ["i", "1"]
    assert any("Page 1 has no text layer" in one and "OCR" in one for one in found.unread)


def test_words_across_the_page_are_no_sentence() -> None:
    """A stamp across the text stands apart."""
    stamp = "q BT /F1 60 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (EMBARGO) Tj ET Q"
    found = taken(pdf(line("The weavers asked for a copy of the pay table.", 60, 700) + "\n" + stamp))
    assert [one.words for one in found.body] == ["The weavers asked for a copy of the pay table."]
    assert found.heads == ["EMBARGO"]


def test_narrow_gutters_and_low_signs() -> None:
    """Columns that stand close, and a hyphen that is flat: neither is lost."""
    left = [f"The owners of the mill turned long-term {word}" for word in ("plans", "tables", "hours.")]
    right = [f"The weavers of the mill asked for {word}" for word in ("copies", "tables", "hours")]
    rows = "\n".join(line(one, 60, 700 - 12 * row, 9) for row, one in enumerate(left))
    rows += "\n" + "\n".join(line(one, 258, 700 - 12 * row, 9) for row, one in enumerate(right))
    assert words(pdf(rows)) == [" ".join(left), " ".join(right)]


def test_a_title_and_its_line_of_the_day_are_two() -> None:
    """Lines of a head do not run together, however short the column is in which they stand."""
    top = lines(["Report on the looms", "The Loom, 3 May 2024"], 60, 770)
    found = words(pdf(f"{top}\n{lines(LEFT, 60, 700)}\n{lines(RIGHT, 320, 700)}"))
    assert found[:2] == ["Report on the looms", "The Loom, 3 May 2024"]


def test_a_note_hangs_at_the_paragraph_beside_which_it_stands() -> None:
    """By the height of its mark; one that is near none, or as near to two, hangs nowhere."""
    found = [
        Paragraph("1. Boats.", 0, lines=[(0, 700.0), (0, 686.0)]),
        Paragraph("2. Nets.", 0, lines=[(0, 650.0)]),
        Paragraph("3.", 1, lines=[(1, 650.0)]),
    ]
    assert at_height(found, 0, 690.0) == 0
    assert at_height(found, 0, 652.0) == 1
    assert at_height(found, 1, 655.0) == 2
    assert at_height(found, 0, 671.0) is None
    assert at_height(found, 0, 100.0) is None
