"""Which files are mutated, and by which tests their mutants must be killed.

A room is held by the tests that lie beside it alone: a mutant of the nouns that only a test of the desk notices counts as alive. That is
stricter than asking the whole suite, and a mutant takes a second in place of minutes. Left out are tests that read documents, each of
which starts a parser, and the long draws of hypothesis; the tests of scope parse their sentences in the process that tries the mutant.
"""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Room:
    """A room of the house.

    Parameters
    ----------
    name
        For people, and the folder it is tried in.
    source
        Patterns of the files that are mutated.
    tests
        Files and folders of the tests that judge it.
    without
        Of these, the files, folders and single tests that are left out.
    """

    name: str
    source: tuple[str, ...]
    tests: tuple[str, ...]
    without: tuple[str, ...] = ()

    def selection(self, root: Path) -> list[str]:
        """Return what pytest is asked for, in a tree that begins at `root`."""
        files = [
            path.relative_to(root).as_posix()
            for name in self.tests
            for path in (sorted((root / name).rglob("test_*.py")) if (root / name).is_dir() else [root / name])
        ]
        left_out = [name for name in self.without if "::" not in name]
        kept = [name for name in files if not any(name == one or name.startswith(f"{one}/") for one in left_out)]
        return [*kept, *(f"--deselect={name}" for name in self.without if "::" in name)]


ROOMS = (
    Room("model", ("src/verbale/model/*",), ("tests/model",)),
    Room(
        "record",
        ("src/verbale/record/entries.py", "src/verbale/record/integrity/*"),
        ("tests/record/test_entries.py", "tests/record/integrity"),
        ("tests/record/integrity/whole",),
    ),
    Room(
        "clocks", ("src/verbale/watch/clocks/*",), ("tests/watch/clocks",), ("tests/watch/clocks/test_drawn_dates.py",)
    ),
    Room("app", ("src/verbale/app/*",), ("tests/app",), ("tests/app/reads",)),
    Room(
        "scope",
        (
            "src/verbale/reading/syntax/scope/*",
            "src/verbale/reading/acts/decide.py",
            "src/verbale/reading/validation.py",
        ),
        ("tests/reading/syntax/scope", "tests/reading/acts/test_decide.py", "tests/reading/test_validation.py"),
    ),
)
