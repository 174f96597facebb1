"""Every locked package is under a permissive licence, or stands in one list with why it may be there; and `make sbom` can say what is shipped."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LISTED: dict[str, str] = tomllib.loads((Path(__file__).parent / "licences.toml").read_text())["package"]
PLAIN = re.compile(
    r"(MIT|MIT License|BSD|BSD License|BSD-[23]-Clause|Apache-2\.0|Apache 2\.0|Apache Software License|ISC License \(ISCL\)|PSF-2\.0)"
)
JOINED = re.compile(r"; | OR | AND ")


def locked(name: str) -> list[str]:
    """Return the packages of a lock file."""
    return sorted(set(re.findall(r"^([a-z0-9-]+)==", (ROOT / name).read_text(), re.MULTILINE)))


def licence(package: str) -> str:
    """Return the licence that an installed package states: its expression, else its classifiers, else its line."""
    about = distribution(package).metadata
    classes = [
        one.rpartition("::")[2].strip() for one in about.get_all("Classifier") or [] if one.startswith("License ::")
    ]
    said = {key: text for key in ("License-Expression", "License") for text in about.get_all(key) or []}
    return said.get("License-Expression") or "; ".join(classes) or said.get("License", "").split("\n")[0]


@pytest.mark.parametrize("package", locked("requirements-dev.lock"))
def test_each_licence_is_known(package: str) -> None:
    """Permissive in every part, or listed with a reason."""
    try:
        stated = licence(package)
    except PackageNotFoundError:
        pytest.skip("it is locked for another system")
    permissive = all(PLAIN.fullmatch(part) for part in JOINED.split(stated))
    assert permissive or package in LISTED, f"{package}: {stated or 'no licence stated'}"


def test_the_list_holds_no_more_than_it_must() -> None:
    """What is listed is locked, is not plainly permissive, and has its reason."""
    assert sorted(set(LISTED) - set(locked("requirements-dev.lock"))) == []
    assert all(len(reason) > 3 for reason in LISTED.values())
    assert [name for name in LISTED if all(PLAIN.fullmatch(part) for part in JOINED.split(licence(name)))] == []


def test_copyleft_is_never_in_what_everybody_installs() -> None:
    """The core is free of the GPL family, whatever may be chosen beside it."""
    core = [name for name in locked("requirements.lock") if name not in LISTED and name != "colorama"]  # for Windows
    assert [name for name in core if "GPL" in licence(name)] == []
    assert "psycopg" not in locked("requirements.lock")


def test_every_shipped_package_is_locked_by_hash_for_the_bill() -> None:
    """`make sbom` lists the lock file: each line of it has a version and a hash."""
    text = (ROOT / "requirements.lock").read_text()
    blocks = re.split(r"\n(?=[a-z0-9-]+==)", text)[1:]
    assert blocks
    assert all("--hash=sha256:" in block for block in blocks)
    assert "sbom:" in (ROOT / "Makefile").read_text()
