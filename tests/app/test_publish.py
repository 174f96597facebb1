"""Briefs and pictures as files: each format is made by its renderer, and a file is written whole or not at all."""

import io
import json
import sys
import zipfile
from pathlib import Path

import pytest

from verbale.app.ask import View, ask
from verbale.app.publish import BINARY, FORMATS, pictures, render, write
from verbale.app.workspace import Workspace
from verbale.brief import Brief
from verbale.brief.pictures.gallery import NAMES, make
from verbale.brief.render import as_json, html, text
from verbale.errors import OutputError
from verbale.model import Query


@pytest.fixture
def view(quay_desk: Workspace) -> View:
    """Ask for everything."""
    return ask(quay_desk, Query())


@pytest.fixture
def brief(view: View) -> Brief:
    """Write the brief."""
    return view.brief()


def test_text_formats_are_those_of_their_renderers(brief: Brief) -> None:
    """Byte for byte, colour only where it was asked for."""
    assert render(brief, "text") == text.render(brief, colour=False).encode()
    assert render(brief, "text", colour=True) == text.render(brief, colour=True).encode()
    assert render(brief, "text", colour=True) != render(brief, "text")
    assert render(brief, "html") == html.render(brief).encode()
    assert json.loads(render(brief, "json")) == json.loads(as_json.render(brief))


def test_binary_formats_hold_the_brief(brief: Brief) -> None:
    """A Word file is a ZIP with a document in it, a PDF begins as one."""
    pytest.importorskip("typst")
    with zipfile.ZipFile(io.BytesIO(render(brief, "docx"))) as word:
        assert "Quay talks" in word.read("word/document.xml").decode()
    assert render(brief, "pdf").startswith(b"%PDF-")
    assert set(FORMATS) > BINARY == {"docx", "pdf"}


def test_drawn_pictures_go_into_the_document(brief: Brief) -> None:
    """A Word file with a picture holds it."""
    drawn = [{"title": "A square", "description": "One pixel.", "png": PIXEL}]
    with zipfile.ZipFile(io.BytesIO(render(brief, "docx", drawn=drawn))) as word:
        assert any(name.startswith("word/media/") for name in word.namelist())
    with zipfile.ZipFile(io.BytesIO(render(brief, "docx"))) as word:
        assert not any(name.startswith("word/media/") for name in word.namelist())


@pytest.mark.parametrize(("form", "kept", "type_"), [("pdf", "svg", str), ("docx", "png", bytes)])
def test_pictures_are_drawn_as_the_format_wants(
    view: View, monkeypatch: pytest.MonkeyPatch, form: str, kept: str, type_: type
) -> None:
    """SVG as text for PDF, PNG as bytes for the rest; each with title and description; what has nothing to draw is left out."""
    pytest.importorskip("vl_convert")
    monkeypatch.setattr("verbale.brief.pictures.gallery.ANNEX", NAMES[:3])
    monkeypatch.setattr("verbale.brief.pictures.picture.draw", lambda one, how: f"{how}:{one.title}".encode())
    wanted = []
    for name in NAMES[:3]:
        try:
            wanted.append(make(name, view.case()))
        except OutputError:
            continue
    found = pictures(view, form)
    assert [row["title"] for row in found] == [one.title for one in wanted] != []
    assert [row["description"] for row in found] == [one.description for one in wanted]
    assert all(set(row) == {"title", "description", kept} and isinstance(row[kept], type_) for row in found)
    first = found[0][kept]
    assert (first if isinstance(first, str) else first.decode()) == f"{kept}:{found[0]['title']}"


def test_a_picture_with_nothing_to_draw_is_left_out(view: View, monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are drawn all the same."""
    names = NAMES[:2]
    monkeypatch.setattr("verbale.brief.pictures.gallery.ANNEX", names)
    monkeypatch.setattr("verbale.brief.pictures.picture.draw", lambda *_: b"")
    honest = make(names[1], view.case())

    def only_second(name: str, _: object) -> object:
        if name == names[0]:
            raise OutputError("Nothing to draw.", "Wait.")
        return honest

    monkeypatch.setattr("verbale.brief.pictures.gallery.make", only_second)
    assert [row["title"] for row in pictures(view, "docx")] == [honest.title]


def test_pictures_are_for_the_party_asked_for(quay_desk: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """The case is that of the query."""
    monkeypatch.setattr("verbale.brief.pictures.gallery.ANNEX", NAMES[:1])
    monkeypatch.setattr("verbale.brief.pictures.picture.draw", lambda *_: b"")
    seen: list[str] = []

    def note(_: str, case: object) -> object:
        seen.append(case.party)  # type: ignore[attr-defined]
        raise OutputError("Nothing to draw.", "Wait.")

    monkeypatch.setattr("verbale.brief.pictures.gallery.make", note)
    assert pictures(ask(quay_desk, Query(party="port")), "docx") == []
    assert seen == ["port"]


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    """In place of what was there, and nothing is left beside it."""
    path = tmp_path / "brief.txt"
    path.write_text("old")
    write(b"new \xff", path)
    assert path.read_bytes() == b"new \xff"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    """It names the place and the reason; what was there stays, and no part is left."""
    path = tmp_path / "none" / "brief.txt"
    with pytest.raises(OutputError) as caught:
        write(b"x", path)
    assert caught.value.what == f"{path} cannot be written: No such file or directory."
    assert caught.value.cure == "Choose another place."
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "kept").write_text("x")
    with pytest.raises(OutputError):
        write(b"x", folder)
    assert [item.name for item in tmp_path.iterdir()] == ["folder"]


def test_without_a_file_it_goes_to_standard_output(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """After what was printed before it."""
    sys.stdout.write("before")
    write(b"\xffbytes", None)
    assert capsysbinary.readouterr().out == b"before\xffbytes"


PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000 1f15c4890000000d49444154789c63f8cfc0f01f000500 01ff5605a5bb"
    "0000000049454e44ae426082".replace(" ", "")
)
