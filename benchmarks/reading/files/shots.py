"""The pictures of `docs/reading/files.md`: each of the four files through `add`, `state`, `owed` and `brief`, in a terminal's letters.

Run with: python -m benchmarks.reading.files.shots. A browser sets what the commands print; nothing is drawn by hand.
"""

import html
import io
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from benchmarks.reading.files.papers import DOSSIER, PAPERS

DOCS = Path(__file__).parents[3] / "docs" / "reading" / "files"
COMMANDS = (("add",), ("state",), ("owed",), ("brief",))
LETTERS = 118  # of a line
STYLE = "body{margin:14px;background:#fff;color:#111;font:12px/1.32 'DejaVu Sans Mono',monospace}pre{margin:0 0 10px}b{color:#1d4f91}"


def main() -> None:
    """Take them."""
    DOCS.mkdir(parents=True, exist_ok=True)
    found = os.environ.get("VERBALE_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=found, args=["--no-sandbox"])
        for name, make in PAPERS.items():
            stem = name.split(".")[0]
            _shot(browser, _printed(name, make()), DOCS / f"{stem}.png")
        browser.close()
    with pypdfium2.PdfDocument(PAPERS["bulletin.pdf"]()) as document:
        page = document[0].render(scale=1.1).to_pil()
    _saved(page.crop((0, 0, page.width, page.height // 2)), DOCS / "bulletin-page.png")


def _printed(name: str, raw: bytes) -> str:
    """Return what the commands print of a file, each under its own line."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "salt-road"
        (folder / "documents").mkdir(parents=True)
        (folder / "dossier.toml").write_text(DOSSIER, encoding="utf-8")
        (folder / "documents" / name).write_bytes(raw)
        told = []
        for command in (("read", f"documents/{name}", "--dossier", "."), *((*one, ".") for one in COMMANDS)):
            done = subprocess.run(
                [sys.executable, "-I", "-m", "verbale", *command], cwd=folder, capture_output=True, text=True, check=True,
                env={**os.environ, "COLUMNS": str(LETTERS), "NO_COLOR": "1"},
            )  # fmt: skip
            told.append(f"<b>$ verbale {' '.join(command)}</b>\n{html.escape(done.stdout.rstrip())}")
    return "".join(f"<pre>{one}</pre>" for one in told)


def _shot(browser: Browser, words: str, path: Path) -> None:
    page = browser.new_page(viewport={"width": 920, "height": 400})
    page.set_content(f"<style>{STYLE}</style>{words}")
    _saved(Image.open(io.BytesIO(page.screenshot(full_page=True))), path)
    page.close()


def _saved(taken: Image.Image, path: Path) -> None:
    taken.convert("RGB").quantize(16).save(path, optimize=True)


if __name__ == "__main__":
    main()
