"""The bundled examples: in the installed package, or in the tree that it was installed from. A copy is laid out, never the example itself opened."""

import shutil
from pathlib import Path

import verbale
from verbale.errors import OutputError

# Name → what it is, the first by default. A wheel carries them beside our modules (`pyproject.toml`), a tree beside `src`.
EXAMPLES = {
    "european-security-2022": "public facts of the talks of winter 2021/22, in texts of our own",
    "wage-round": "an invented wage round",
    "river-treaty": "an invented treaty, whose text goes through six versions",
    "cod-quota": "the five papers of the tutorial, on an invented fishing agreement",
}
PAPERS = "papers"
_LEFT_OUT = shutil.ignore_patterns("record.db*", "checkpoints*", "originals")


def where() -> Path:
    """Return the folder of the examples; raise `OutputError` where they were not installed."""
    package = Path(verbale.__file__).parent
    for folder in (package / "examples", package.parents[1] / "examples"):
        if all((folder / name).is_dir() for name in EXAMPLES):
            return folder
    raise OutputError("The examples were not installed.", "Install Verbale again from its wheel.")


def lay_out(name: str, folder: Path) -> bool:
    """Copy an example to a folder that is empty or not there; a folder that holds this example already is left as it is.

    Of an example that is papers without a dossier, these are copied. Returns whether anything was copied. Raises `OutputError` where something else lies there, or nothing can be written.
    """
    source = where() / name
    papers = source / PAPERS
    source = papers if papers.is_dir() else source
    if _same(source, folder):
        return False
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise OutputError(f"{folder} holds something else.", "Name an empty folder, or one that is not there yet.")
    try:
        shutil.copytree(source, folder, ignore=_LEFT_OUT, dirs_exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder} cannot be written: {error.strerror}.", "Name another folder.") from error
    return True


def _same(source: Path, folder: Path) -> bool:
    """Say whether the files of an example stand in a folder already, whatever was added to them since."""
    files = [path for path in source.rglob("*") if path.is_file() and "record.db" not in path.name]
    return all((folder / path.relative_to(source)).is_file() for path in files)
