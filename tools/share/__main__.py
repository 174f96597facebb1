"""Write manual pages and completions as they lie below a prefix: python -m tools.share [FOLDER]; build/share is put into the wheel."""

import shutil
import sys
from pathlib import Path

from tools.share.manual import pages
from verbale.cli.upkeep.completion import script

ROOT = Path(__file__).parents[2]
# Shell → where packages put its completions below a prefix.
PLACES = {
    "bash": "bash-completion/completions/verbale",
    "zsh": "zsh/site-functions/_verbale",
    "fish": "fish/vendor_completions.d/verbale.fish",
}


def files() -> dict[str, str]:
    """Return every file by its place below `share`."""
    made = {f"man/man1/{name}": text for name, text in pages().items()}
    return made | {place: script(shell) for shell, place in PLACES.items()}


def main(folder: Path) -> None:
    """Write them into a folder, which is made anew."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in files().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "share")
