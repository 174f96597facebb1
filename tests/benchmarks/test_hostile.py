"""Hostile files of our own making: enough of them, and a sample through the true reader; `python -m benchmarks.torture.hostile.trial` tries all."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.torture.growth import calls
from benchmarks.torture.hostile import FAMILIES, mails, markup, other, pdfs, texts
from benchmarks.torture.hostile.trial import MEMORY, cost
from verbale.app.ingest_workers import Readers

# Quick ones of every family; each broke something once, or might.
SAMPLE = {
    "texts": ("end-space.txt", "run-said-that.txt", "utf-16-odd.txt", "one-line-spaces.txt", "surrogates.txt"),
    "markup": ("deep-div.html", "laughs-akn.xml", "outside-akn.xml", "open-comments.html", "spans.html"),
    "pdfs": ("loop.pdf", "form-loop.pdf", "bomb.pdf", "previous-loop.pdf"),
    "mails": ("deep.eml", "charset-zip.eml", "forwarded.eml", "attached-names.eml", "comments.eml"),
    "other": ("deep.rtf", "skipped.rtf", "loop.msg", "shebang.txt", "template.txt"),
}
ROOMS = {"texts": texts, "markup": markup, "pdfs": pdfs, "mails": mails, "other": other}


def test_there_are_enough_of_them() -> None:
    """Two hundred and fifty at least, each of its own name; the archives are counted by what makes them, which takes long."""
    names = [name for room in ROOMS.values() for name, _ in room.files()]
    assert len(names) == len(set(names))
    assert len(names) >= 250
    assert FAMILIES.keys() == {*ROOMS, "packed"}


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    """Read with true processes."""
    with Readers(None) as made:
        yield made


@pytest.mark.slow
@pytest.mark.parametrize(("family", "name"), [(family, name) for family, names in SAMPLE.items() for name in names])
def test_each_ends_as_a_reading_or_with_a_true_reason(readers: Readers, family: str, name: str) -> None:
    """Within its memory; nothing it names outside itself is touched, and no reason is a mere traceback."""
    raw = next(content for one, content in ROOMS[family].files() if one == name)
    found = cost(readers, name, raw)
    assert found.memory <= MEMORY
    assert found.outcome.startswith("read, ") or len(found.outcome) > 20
    assert "root:" not in found.outcome
    assert not list(Path("/").glob("tmp/verbale-was-here"))


def test_the_limit_of_time_is_the_systems() -> None:
    """What ends a file that takes too long is a signal that no parser can catch by accident."""
    assert signal.getsignal(signal.SIGXCPU) in {signal.SIG_DFL, None}


@pytest.mark.parametrize(
    "unit", [" ", "\t", "7", '"', "(", "if ", "said that ", "1. The Union refused.\n", "and ", "> a\n"]
)
def test_work_grows_with_the_text(unit: str) -> None:
    """Twice the text takes at most 2.6 times the calls, whatever it is a run of: counted, not timed."""
    small, large = (calls(f"The Union met. {unit * (size // len(unit))} It refused.\n") for size in (4000, 8000))
    assert large <= 2.6 * small + 2000
