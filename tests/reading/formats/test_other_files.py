"""Texts of other programs: each read with its structure, its writers and days, and what is not shown left out and named."""

import io
import zipfile
from pathlib import Path

import pytest

from verbale.model import Document, Marking, Role
from verbale.reading import load_bytes, read

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"
NAMES = " ".join(f'xmlns:{name}="{OFFICE}{name}:1.0"' for name in ("office", "text", "style", "table", "meta", "fo"))


def loaded(raw: bytes | str, name: str = "paper") -> Document:
    """Load a file that must be readable."""
    found = load_bytes(raw.encode() if isinstance(raw, str) else raw, name)
    assert isinstance(found, Document), found
    return found


def stretches(document: Document, role: Role) -> list[str]:
    """Return the words of the segments of a role."""
    return [document.text[one.start : one.end] for one in document.segments if one.role is role]


def odt(body: str, styles: str = "", title: str = "") -> bytes:
    """Return an OpenDocument text."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        hidden = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
        archive.writestr(
            "content.xml",
            f'<office:document-content {NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:automatic-styles>{hidden}</office:automatic-styles>'
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
        archive.writestr("styles.xml", f"<office:document-styles {NAMES}>{styles}</office:document-styles>")
        archive.writestr(
            "meta.xml",
            f'<office:document-meta {NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:title>{title}</dc:title></office:meta></office:document-meta>',
        )
    return out.getvalue()


def test_an_opendocument_text() -> None:
    """Its paragraphs, notes, comments and page heads each have their role; hidden and deleted words are gone."""
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>The owners took it.</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        "<text:h>Paper on pay</text:h><text:p>The weavers<text:s/>asked<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>On 3 May.</text:p></text:note-body></text:note> for it"
        '<text:span text:style-name="H"> and the owners took it</text:span>.'
        "<office:annotation><dc:creator>Ann Reed</dc:creator><dc:date>2024-05-04T10:00:00</dc:date><text:p>They did not.</text:p></office:annotation></text:p>"
    )
    found = loaded(odt(body, "<style:header><text:p>TLP:RED</text:p></style:header>", "Pay"))
    assert found.title == "Paper on pay"
    assert "The weavers asked for it." in found.text
    assert "took it" not in found.text
    assert found.marking == Marking("RED")
    assert stretches(found, Role.FOOTNOTE) == ["On 3 May."]
    assert stretches(found, Role.COMMENT) == ["They did not."]
    comment = next(one for one in found.segments if one.role is Role.COMMENT)
    assert (comment.writer, str(comment.day)) == ("Ann Reed", "2024-05-04")
    assert found.parts_unread == ("1 deletions are tracked in it; their words were left out.",)


RICH = rb"""{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fnil\fcharset0 Arial;}{\f1\fnil\fcharset204 Arial;}}
{\info{\title Paper on pay}{\author Nobody}}{\header \pard TLP:AMBER\par}
\pard\f0 The weavers\rquote  union asked {\v and the owners took it }for it {\deleted and the mayor took it }on \u8364?5{\footnote \pard On 3 May.}.\par
Caf\'e9 {\f1 \'cc\'e8\'f0}\par{\*\atnauthor Ann Reed}{\*\annotation They did not.}}"""


def test_a_rich_text() -> None:
    """Signs of every code page, hidden and deleted words left out, notes and comments apart."""
    found = loaded(RICH)
    assert found.title == "Paper on pay"
    assert "The weavers’ union asked for it on €5." in found.text
    assert "Café Мир" in found.text
    assert "took it" not in found.text
    assert found.marking == Marking("AMBER")
    assert stretches(found, Role.FOOTNOTE) == ["On 3 May."]
    assert stretches(found, Role.COMMENT) == ["They did not."]
    assert len(found.parts_unread) == 2


SPOKEN = """WEBVTT - Third meeting on pay

NOTE made by a machine

1
00:00:01.000 --> 00:00:03.000
<v Germany>We reject

2
00:00:03.000 --> 00:00:05.000
<v Germany>the pay <i>table</i>.

3
00:01:10.500 --> 00:01:12.000
<v France>We propose a fund to Germany.
"""


def test_a_transcript_with_voices(model: object) -> None:
    """Cues of one speaker are one turn, at its time, and the speaker acts."""
    assert model is not None
    found = loaded(SPOKEN)
    assert found.title == "Third meeting on pay"
    assert "Germany: We reject the pay table." in found.text
    assert [one.place for one in found.segments if one.place] == ["at 0:00:01", "at 0:01:10"]
    acts = {act.kind.value: act for act in read(found).acts}
    assert acts["refuse"].actors == ("de",)


def test_subtitles_without_voices() -> None:
    """Sentences go over cues; speakers stand as plain text names them; tags and arrows are no words."""
    text = "1\n00:00:01,000 --> 00:00:03,000\n- CHAIR: The floor is\n\n2\n00:00:03,000 --> 00:00:04,000\nyours.\n\n3\n00:00:05,000 --> 00:00:06,000\n- MS REED: <b>We</b> do not agree.\n"
    found = loaded(text)
    assert found.text == "CHAIR: The floor is yours.\n\nMS REED: We do not agree.\n"


SAVED = (
    "From: <Saved by Browser>\nSnapshot-Content-Location: https://loom.example/strike\nSubject: Looms stand still\nDate: Fri, 3 May 2024 09:30:00 +0100\nMIME-Version: 1.0\n"
    'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n'
    "<html><body><article><h1>Looms stand still</h1><p>The weavers asked for the pay table on Monday, and the mayor promised =\nto have it written out before the evening bell.</p>"
    "<p>The owners left the hall without a word to the reporters, who had waited before the gate.</p></article></body></html>\n--b--\n"
)


def test_a_saved_page_is_a_page() -> None:
    """It is no mail; the day on which it was saved is not its own."""
    found = loaded(SAVED)
    assert found.media_type == "multipart/related"
    assert found.title == "Looms stand still"
    assert found.published is None
    assert found.address == "https://loom.example/strike"
    assert "promised to have it written out" in found.text
    assert "Saved by" not in found.text


DEBATE = """<?xml version="1.0"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate name="r"><meta>
<identification source="#x"><FRBRWork><FRBRdate date="2024-05-03" name="d"/><FRBRauthor href="#house"/></FRBRWork></identification>
<references source="#x"><TLCOrganization eId="house" showAs="House of Weavers"/><TLCPerson eId="fr" showAs="France"/></references></meta>
<debateBody><debateSection><speech by="#de"><from>Germany:</from><p>We reject the <del>old</del> pay table<authorialNote><p>Of 3 May.</p></authorialNote>.</p></speech>
<speech by="#fr"><p>We propose a fund to Germany.</p></speech></debateSection></debateBody></debate></akomaNtoso>"""
LAW = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><bill><meta/><preface><p><docTitle>Bill on pay</docTitle></p></preface>
<body><article><num>Article 1</num><heading>Pay</heading><paragraph><num>1.</num><content><p>The mill pays.</p></content></paragraph></article></body></bill></akomaNtoso>"""


def test_a_debate_in_akoma_ntoso(model: object) -> None:
    """Turns of named speakers, with the file's own day and house; what is struck is left out and named."""
    assert model is not None
    found = loaded(DEBATE)
    assert (str(found.published), found.publisher) == ("2024-05-03", "House of Weavers")
    assert found.text.startswith("Germany: We reject the pay table.\n\nFrance: We propose")
    assert stretches(found, Role.FOOTNOTE) == ["Of 3 May."]
    assert found.parts_unread == ("1 passages are marked as deleted in it; they were left out.",)
    reading = read(found)
    assert reading.dialect == "turns"
    assert {act.kind.value for act in reading.acts} >= {"refuse", "propose"}


def test_a_law_keeps_its_numbers() -> None:
    """A provision stands with its number, a heading alone."""
    found = loaded(LAW)
    assert found.title == "Bill on pay"
    assert "1. The mill pays." in found.text
    assert "<" not in found.text


@pytest.mark.parametrize(
    "raw",
    [
        odt("<text:p/>"),
        rb"{\rtf1 }",
        b"WEBVTT\n\nNOTE nothing\n",
        b"<akomaNtoso><bill/></akomaNtoso>",
        b"<akomaNtoso><bill>",
    ],
)
def test_a_file_without_words_is_named(raw: bytes) -> None:
    """It is never a silent empty document."""
    assert not isinstance(load_bytes(raw, "paper"), Document)


@pytest.mark.parametrize(
    ("name", "kinds"),
    [("64/in.odt", {"refuse"}), ("66/in.xml", {"refuse", "propose"}), ("67/in.mht", {"propose", "refuse", "support"})],
)
def test_files_handed_over(cases: Path, model: object, name: str, kinds: set[str]) -> None:
    """An OpenDocument text, a debate and a saved page are read with their structure."""
    assert model is not None
    found = load_bytes((cases / name).read_bytes(), name)
    assert isinstance(found, Document)
    assert {act.kind.value for act in read(found).acts} >= kinds
