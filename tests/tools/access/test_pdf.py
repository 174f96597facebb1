"""The checker of PDF files names each fault that is put into a good file, by its number in the Matterhorn Protocol."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Dictionary, Name, Object, Pdf

typst = pytest.importorskip("typst", reason="PDF needs the extra `desk`")
from tools.access.pdf import faults

SOURCE = b"""#set document(title: "Talks on salt", date: none)
#set text(lang: "en")
= Talks
== Where they stand
#table(columns: 2, table.header[Point][Bel], [Salt], [open])
#figure(rect(), alt: "A frame.")
#link("https://example.org")[more]"""


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """Return a file without a fault: headings, a table, a picture with its words, a link."""
    path = tmp_path / "good.pdf"
    path.write_bytes(typst.compile(SOURCE, format="pdf", pdf_standards=["ua-1"]))
    return path


def elements(pdf: Pdf, kind: str) -> Iterator[Object]:
    """Yield the elements of a kind."""
    for one in pdf.objects:
        if isinstance(one, Dictionary) and one.get("/S") == Name(f"/{kind}") and "/P" in one:
            yield one


def _rename(pdf: Pdf, old: str, new: str) -> None:
    next(elements(pdf, old))["/S"] = Name(f"/{new}")


def _drop(pdf: Pdf, key: str) -> None:
    del pdf.Root[key]


def _untitled(pdf: Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as known:
        del known["dc:title"]


def _undeclared(pdf: Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as known:
        del known["pdfuaid:part"]


def _unmarked(pdf: Pdf) -> None:
    page = pdf.pages[0]
    page.contents_add(pdf.make_stream(b"0 0 10 10 re f"))


def _artefact(pdf: Pdf) -> None:
    content = pdf.make_stream(b"/Artifact BMC /P <</MCID 9>> BDC 0 0 10 10 re f EMC EMC")
    pdf.pages[0].contents_add(content)


def _without(kind: str, key: str) -> Callable[[Pdf], None]:
    def broken(pdf: Pdf) -> None:
        for one in elements(pdf, kind):
            if key in one:
                del one[key]

    return broken


def _fonts(key: str) -> Callable[[Pdf], None]:
    def broken(pdf: Pdf) -> None:
        for one in pdf.objects:
            if isinstance(one, Dictionary) and key in one:
                del one[key]

    return broken


def _annotations(key: str) -> Callable[[Pdf], None]:
    def broken(pdf: Pdf) -> None:
        for one in pdf.pages[0].obj["/Annots"]:
            del one[key]

    return broken


BREAKS: dict[str, Callable[[Pdf], None]] = {
    "01-003": _artefact,
    "01-005": _unmarked,
    "02-001": lambda pdf: _rename(pdf, "P", "Odd"),
    "06-001": lambda pdf: _drop(pdf, "/Metadata"),
    "06-002": _undeclared,
    "06-003": _untitled,
    "06-004": lambda pdf: _drop(pdf, "/MarkInfo"),
    "07-001": lambda pdf: _drop(pdf, "/ViewerPreferences"),
    "09-004": lambda pdf: _rename(pdf, "TR", "Div"),
    "10-001": _fonts("/ToUnicode"),
    "11-006": lambda pdf: _drop(pdf, "/Lang"),
    "13-004": _without("Figure", "/Alt"),
    "14-002": lambda pdf: _rename(pdf, "H1", "H2"),
    "14-003": lambda pdf: _rename(pdf, "H2", "H4"),
    "15-003": _without("TH", "/A"),
    "28-008": lambda pdf: pdf.pages[0].obj.__delitem__("/Tabs"),
    "28-011": _annotations("/StructParent"),
    "28-012": _annotations("/Contents"),
}


def test_a_good_file_has_none(good: Path) -> None:
    """Nothing is found."""
    assert faults(good) == []


@pytest.mark.parametrize("number", BREAKS)
def test_each_fault_is_named(good: Path, number: str) -> None:
    """Among what is found, by its number."""
    with pikepdf.open(good) as pdf:
        BREAKS[number](pdf)
        pdf.save(good.with_name("broken.pdf"))
    assert number in {fault.split()[0] for fault in faults(good.with_name("broken.pdf"))}


def test_a_file_without_structure(tmp_path: Path) -> None:
    """Is named as such."""
    path = tmp_path / "plain.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(path)
    assert "01-005 no structure" in faults(path)
