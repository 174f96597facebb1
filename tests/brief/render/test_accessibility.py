"""The files of both examples can be read by everybody: PDF/UA-1 by the Matterhorn Protocol, Word by what its own checker asks; see tools/access."""

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("typst", reason="PDF needs the extra `desk`")
from tests.examples import copied
from tools.access import pdf, word
from verbale.app.ask import View, ask
from verbale.app.publish import pictures, render
from verbale.app.workspace import open_folder
from verbale.brief.template import NAMES, template
from verbale.model import Query


@pytest.fixture(scope="module", params=["european-security-2022", "wage-round"])
def seen(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    """Ask an example."""
    desk = open_folder(copied(request.param, tmp_path_factory.mktemp("access") / request.param))
    yield ask(desk, Query())
    desk.record.close()


@pytest.mark.parametrize("name", ["", *NAMES])
def test_brief_and_papers(seen: View, name: str, tmp_path: Path) -> None:
    """The brief, and each template, as PDF and Word."""
    brief = seen.paper(template(name)) if name else seen.brief()
    path = tmp_path / "brief.pdf"
    path.write_bytes(render(brief, "pdf"))
    assert pdf.faults(path) == []
    assert word.faults(render(brief, "docx")) == []


def test_annexes_with_pictures(seen: View, tmp_path: Path) -> None:
    """Each picture has its words, in both."""
    path = tmp_path / "brief.pdf"
    path.write_bytes(render(seen.brief(long=True), "pdf", drawn=pictures(seen, "pdf")))
    assert pdf.faults(path) == []
    assert word.faults(render(seen.brief(long=True), "docx", drawn=pictures(seen, "docx"))) == []
