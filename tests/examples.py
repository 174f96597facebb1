"""The bundled examples with a record already read: read once in a process, copied as often as tests need one of their own."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from verbale.app import open_folder

EXAMPLES = Path(__file__).parents[1] / "examples"


def copied(name: str, to: Path) -> Path:
    """Copy an example with its record to a folder that does not exist yet; return the folder."""
    shutil.copytree(_read(name), to)
    return to


@cache
def _read(name: str) -> Path:
    place = Path(tempfile.mkdtemp(prefix="verbale-")) / name
    atexit.register(shutil.rmtree, place.parent, ignore_errors=True)
    shutil.copytree(EXAMPLES / name, place, ignore=shutil.ignore_patterns("record.db*"))
    open_folder(place).record.close()
    return place
