"""PDF and Word: one page, tagged, selectable, the same bytes again."""

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from docx import Document

from tests.examples import copied
from verbale.app import open_folder
from verbale.app.ask import ask
from verbale.brief import Brief
from verbale.brief.render import docx
from verbale.model import Query

pytest.importorskip("typst", reason="PDF needs the extra `desk`")
from verbale.brief.render import pdf

EXAMPLES = Path(__file__).parents[2] / "examples"


def words(content: bytes) -> str:
    """All text of a PDF on one line."""
    with pypdfium2.PdfDocument(content) as opened:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in opened).replace("\ufffe", "").split())


def test_pdf_is_one_tagged_page(brief: Brief) -> None:
    """The short brief fits on a page, says that it is PDF/UA, and its words can be selected."""
    made = pdf.render(brief)
    assert pdf.pages(made) == 1
    assert b"pdfuaid" in made
    assert b"/StructTreeRoot" in made or b"/MarkInfo" in made or b"ObjStm" in made
    shown = words(made)
    for part in brief.sections:
        assert part.title.upper() in shown.upper()
    assert str(brief.marking) in shown


def test_pdf_does_not_vary(brief: Brief) -> None:
    """The same brief gives the same bytes."""
    assert pdf.render(brief) == pdf.render(brief)


def test_docx_opens_and_says_all(brief: Brief) -> None:
    """The Word file holds each sentence, real headings and a header row, and carries no time of making."""
    made = docx.render(brief)
    opened = Document(io.BytesIO(made))
    text = "\n".join(paragraph.text for paragraph in opened.paragraphs)
    for said in brief.sentences():
        assert said.text in text
    assert [item.text for item in opened.paragraphs if item.style and item.style.name == "Heading 1"] == [brief.title]
    assert str(brief.marking) in opened.sections[0].header.paragraphs[0].text
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        assert b"w:tblHeader" in parts.read("word/document.xml")
    assert made == docx.render(brief)


@pytest.mark.parametrize("example", ["european-security-2022", "wage-round"])
def test_the_examples_take_one_page_as_pdf_and_in_a_word_processor(example: str, tmp_path: Path) -> None:
    """Both examples fit on one page: set by Typst, and when LibreOffice, where there is one, sets the Word file."""
    folder = tmp_path / example
    copied(example, folder)
    desk = open_folder(folder)
    made = ask(desk, Query()).brief()
    desk.record.close()
    assert pdf.pages(pdf.render(made)) == 1
    office = shutil.which("libreoffice") or shutil.which("soffice")
    if office is None:
        return
    (tmp_path / "brief.docx").write_bytes(docx.render(made))
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    subprocess.run(  # a program of the system, on a file of our own
        [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "brief.docx")],
        check=True, capture_output=True, timeout=600,
    )  # fmt: skip
    set_there = (tmp_path / "brief.pdf").read_bytes()
    assert pdf.pages(set_there) == 1
    assert made.title in words(set_there)
