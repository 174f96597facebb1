"""The text of a Word file: every word once, in its place, and nothing spliced into a sentence."""

import pytest

from tests.reading.formats.docx.papers import acts, box, document, inserted, paper, para, reading, run, table
from verbale.model import Role


def text(*body: str) -> str:
    """Return the text of a file below its two head lines."""
    return document(paper(*body)).text.split("9 May 2031\n\n", 1)[1].strip()


def test_a_text_box_stands_once_and_in_no_sentence() -> None:
    """Word writes it twice, in the middle of the run that it hangs on."""
    body = para("Kestria proposed a ", box("Lunden rejected the upper dam on 7 May 2031."), "bridge toll to Lunden.")
    found = reading(paper(body))
    assert acts(found) == {("propose", "k", "toll", "2031-05-09"), ("refuse", "l", "dam", "2031-05-07")}
    assert text(body) == "Kestria proposed a bridge toll to Lunden.\n\nLunden rejected the upper dam on 7 May 2031."


def test_a_passage_that_was_moved_stands_in_its_new_place_alone() -> None:
    """Not where it came from."""
    source = inserted("Lunden accepted the upper dam on 6 May 2031. ", tag="moveFrom")
    target = inserted("Lunden accepted the upper dam on 6 May 2031.", tag="moveTo")
    found = reading(paper(para(source, "Morvik opposed the eel licence on 5 May 2031."), para(target)))
    assert acts(found) == {("accept", "l", "dam", "2031-05-06"), ("oppose", "m", "eel", "2031-05-05")}
    assert found.document.text.count("Lunden accepted") == 1


def test_signs_of_a_run_are_what_they_look_like() -> None:
    """A line break parts sentences, a hard hyphen is a hyphen, a soft one nothing."""
    end, hard, soft = "<w:r><w:br/></w:r>", "<w:r><w:noBreakHyphen/></w:r>", "<w:r><w:softHyphen/></w:r>"
    assert text(para("Kestria agreed.", end, "Lunden re", hard, "opened the bri", soft, "dge.")) == (
        "Kestria agreed. Lunden re-opened the bridge."
    )
    assert text(para("Ministry of Rivers", end, "Quay 4")) == "Ministry of Rivers\nQuay 4"


def test_hidden_words_are_set_apart() -> None:
    """They stand in the text, make no act, and the reading says that there are some."""
    found = reading(paper(para("Kestria accepted the bridge toll."), para(run("Lunden rejected it.", hidden=True))))
    assert acts(found) == {("accept", "k", "toll", "2031-05-09")}
    assert [one.role for one in found.document.segments][-1] is Role.HIDDEN
    assert any("hidden text" in warning for warning in found.warnings)


def test_controls_and_links_hold_words_and_placeholders_none() -> None:
    """What was filled in is text; what asks to be filled in is not."""
    filled = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('accepted the bridge toll.')}</w:sdtContent></w:sdt>"
    empty = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Click here.')}</w:sdtContent></w:sdt>"
    link = f"<w:hyperlink>{run('Kestria')}</w:hyperlink>"
    assert text(para(link, " ", filled, empty)) == "Kestria accepted the bridge toll."
    block = f"<w:sdt><w:sdtPr/><w:sdtContent>{para('Lunden refused.')}</w:sdtContent></w:sdt>"
    assert text(block) == "Lunden refused."


def test_old_form_fields_show_their_value() -> None:
    """A box that is checked, a choice from a list."""
    check = "<w:r><w:fldChar><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>"
    choice = '<w:listEntry w:val="refuses"/><w:listEntry w:val="accepts"/><w:result w:val="1"/>'
    chosen = f"<w:r><w:fldChar><w:ffData><w:ddList>{choice}</w:ddList></w:ffData></w:fldChar></w:r>"
    assert text(para(check, "Kestria ", chosen, " the toll.")) == "☒ Kestria accepts the toll."


def test_codes_of_fields_are_no_words() -> None:
    """Only what a field shows."""
    code = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF toll</w:instrText></w:r>'
    shown = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("the bridge toll")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert text(para("Kestria accepted ", code, shown, ".")) == "Kestria accepted the bridge toll."


def test_a_cell_knows_its_row_its_column_and_the_head_of_the_column() -> None:
    """Cells of a table inside a cell are its text."""
    inner = table(("a", "b"))
    found = document(paper(table(("Point", "Kestria"), ("Bridge toll", "Yes."), ("Dam", f"{para('No')}{inner}"))))
    cells = {
        one.place: (found.text[one.start : one.end], one.writer) for one in found.segments if one.role is Role.CELL
    }
    assert cells["table 1, row 2, column 2"] == ("Yes.", "Kestria")
    assert cells["table 1, row 3, column 1"] == ("Dam", "Point")


def test_depth_without_end_is_no_crash() -> None:
    """Tables in tables in tables: what lies too deep is left out."""
    deep = "x"
    for _ in range(50):
        deep = table((deep,))
    assert "Kestria" in document(paper(deep, para("Kestria accepted."))).text


STRUCK = "<w:r><w:rPr>{look}</w:rPr><w:t>Kestria accepted the bridge toll.</w:t></w:r>"


@pytest.mark.parametrize(
    "look", ["<w:strike/>", "<w:dstrike/>", '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>', "<w:vanish/>"]
)
def test_words_that_nobody_is_to_read_tell_nothing(look: str) -> None:
    """Struck through by hand, in the colour of the page, tiny or hidden: they are counted, and make no act."""
    found = reading(paper(para(STRUCK.format(look=look), " Lunden rejected the upper dam.")))
    assert acts(found) == {("refuse", "l", "dam", "2031-05-09")}
    assert any("not read as its text" in warning for warning in found.warnings)


@pytest.mark.parametrize(
    "look",
    [
        '<w:strike w:val="0"/>',
        '<w:color w:val="FFFFFF"/><w:shd w:fill="000000"/>',
        '<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>',
    ],
)
def test_white_words_on_a_dark_ground_are_read(look: str) -> None:
    """And those whose strike is switched off; in a cell or a box a style may give the ground."""
    assert ("accept", "k", "toll", "2031-05-09") in acts(reading(paper(para(STRUCK.format(look=look)))))
    white = para(STRUCK.format(look='<w:color w:val="FFFFFF"/>'))
    assert ("accept", "k", "toll", "2031-05-09") in acts(reading(paper(table((white,)))))


def test_a_row_that_was_deleted_as_a_whole_is_a_change() -> None:
    """Its words are told on a line of the change, and are the file's no more; an inserted row waits for a person."""
    change = '<w:trPr><w:{tag} w:id="4" w:author="Ben Osk" w:date="2031-05-08T10:00:00Z"/></w:trPr>'
    rows = table(("Kestria accepts the bridge toll.",), ("Lunden accepts the upper dam.",))
    first, last = rows.split("</w:tr>", 1)
    for tag in ("del", "ins"):
        marked = f"{first}</w:tr>{last.replace('<w:tr>', '<w:tr>' + change.format(tag=tag), 1)}"
        found = reading(paper(marked))
        assert ("accept", "k", "toll", "2031-05-09") in acts(found)
        assert ("propose", "l", "dam", "2031-05-08") in acts(found)
        assert not [one for one in acts(found) if one[:3] == ("accept", "l", "dam")]
