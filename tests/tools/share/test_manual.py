"""Manual pages: one for each command, set without a warning, showing every option as it is typed."""

import shutil
import subprocess

import pytest

from tools.share.__main__ import PLACES, files
from tools.share.manual import pages, roff
from tools.site.commands import every


def test_a_page_for_each_command() -> None:
    """And one of all, which names each."""
    made = pages()
    names = {f"verbale-{words.replace(' ', '-')}.1" for words, _ in every()}
    assert made.keys() == {"verbale.1", *names}
    assert all(f"verbale\\-{words}" in made["verbale.1"] for words, _ in every() if " " not in words)


def test_signs_are_shown_as_they_are() -> None:
    """Hyphens can be copied, and no line is taken for a request."""
    assert roff("--as-of `a\\b`") == "\\-\\-as\\-of \\(gaa\\eb\\(ga"
    assert roff(".txt") == "\\&.txt"


@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not installed")
def test_groff_sets_them() -> None:
    """Without a warning; an option stands in the page as a person types it."""
    made = pages()
    for name, text in made.items():
        done = subprocess.run(
            ["groff", "-man", "-ww", "-Tutf8", "-K", "utf8"], input=text.encode(), capture_output=True, check=True
        )
        assert done.stderr == b"", (name, done.stderr)
        assert name.removesuffix(".1").upper().encode() in done.stdout.replace(b"\xe2\x80\x90", b"-").upper()


def test_what_lies_beside_the_program() -> None:
    """Manual pages, and completion for three shells."""
    assert {*PLACES.values(), "man/man1/verbale.1"} <= files().keys()
