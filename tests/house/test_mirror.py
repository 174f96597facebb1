"""Every module has a test file of its name in the mirrored place, or stands in one list with a reason."""

import re
import tomllib
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE, TESTS = ROOT / "src" / "verbale", ROOT / "tests"
ROOMS = tomllib.loads((Path(__file__).parent / "without_tests.toml").read_text())["room"]
WHOLE = {room["folder"] for room in ROOMS if room["modules"] == ["*"]}
LISTED = {f"{room['folder']}/{name}".removeprefix("./") for room in ROOMS for name in room["modules"] if name != "*"}


def modules() -> set[str]:
    """Return every module of the rooms that are held to it."""
    found = {
        path.relative_to(SOURCE).with_suffix("") for path in SOURCE.rglob("*.py") if not path.stem.startswith("__")
    }
    return {str(path) for path in found if path.parts[0] not in WHOLE}


def has_test(module: str) -> bool:
    """Say whether a module has a test file of its name where the tests mirror it."""
    return (TESTS / Path(module).parent / f"test_{Path(module).name}.py").is_file()


def test_every_module_has_a_test_or_a_reason() -> None:
    """What is new comes with its test."""
    assert sorted(module for module in modules() if not has_test(module) and module not in LISTED) == []


def test_the_list_only_shrinks() -> None:
    """What is listed exists, and has no test of its name."""
    assert sorted(LISTED - modules()) == []
    assert sorted(module for module in LISTED if has_test(module)) == []


def test_reasons_name_tests_that_exist() -> None:
    """Each room says why, and the tests it names are there."""
    for room in ROOMS:
        assert len(room["reason"]) > 20
        for path in re.findall(r"tests/[\w/]+(?:\.py)?", room["reason"]):
            assert (ROOT / path).exists(), path


def test_no_test_folder_lies_flat() -> None:
    """Tests have shelves as the source has."""
    count = Counter(path.parent for path in TESTS.rglob("*.py"))
    assert {str(folder): number for folder, number in count.items() if number > 20} == {}
