"""Fill dist/wheelhouse: the wheel of this tree, every package that it needs with its extras `desk` and `counsel`, and what installs them.

Packages are those of the lock file, each held to its hash, for this system and this version of Python; the language model is one of them.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from importlib.metadata import requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
DIST = ROOT / "dist"
EXTRAS = ("counsel", "desk")


def needed(package: str, extras: Iterable[str] = (), found: set[str] | None = None) -> set[str]:
    """Return the packages that an installed package needs here, and what these need, by their plain names.

    Parameters
    ----------
    package
        Its name.
    extras
        What is wanted of it beyond the least.
    found
        What was found on the way.
    """
    known = set() if found is None else found
    for line in requires(package) or ():
        row = Requirement(line)
        name = canonicalize_name(row.name)
        wanted = any(row.marker is None or row.marker.evaluate({"extra": extra}) for extra in ("", *extras))
        if wanted and name not in known:
            known.add(name)
            needed(name, row.extras, known)
    return known


def locked(names: set[str], lock: str) -> str:
    """Return the parts of a lock file that are about some packages."""
    blocks = re.split(r"\n(?=[a-z0-9-]+==)", lock)
    return "\n".join([blocks[0], *(block for block in blocks[1:] if block.split("==")[0] in names)]) + "\n"


def main() -> None:
    """Fill it anew."""
    wheels = sorted(DIST.glob("verbale-*.whl"), key=lambda path: path.stat().st_mtime)
    if not wheels:
        sys.exit("dist holds no wheel: make wheel")
    house = DIST / "wheelhouse"
    shutil.rmtree(house, ignore_errors=True)
    house.mkdir()
    names = needed("verbale", EXTRAS)
    (house / "requirements.txt").write_text(locked(names, (ROOT / "requirements-dev.lock").read_text()))
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet", "--no-deps"]
    subprocess.run(  # our own list, by hash
        [*pip, "--require-hashes", "--dest", str(house), "-r", str(house / "requirements.txt")], check=True
    )
    shutil.copy(wheels[-1], house)
    shutil.copy(Path(__file__).with_name("install.py"), house)
    files = sorted(house.glob("*.whl"))
    print(f"{house}: {len(files)} wheels, {sum(path.stat().st_size for path in files) / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
