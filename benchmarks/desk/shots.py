"""The pictures of the desk in `docs/desk`, taken from the European example in a real browser, and of the PDF's page.

Run with: python -m benchmarks.desk.shots [--all FOLDER], where --all takes every page at 360 and 1440 px, light, dark and on paper, to look at.
"""

import argparse
import io
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.desk.serving import serving
from verbale.web.app import make_app

ROOT = Path(__file__).parents[2]
EXAMPLE, DOCS = ROOT / "examples" / "european-security-2022", ROOT / "docs" / "desk"
PAGES = {
    "brief": "/", "matrix": "/matrix", "timeline": "/timeline", "lanes": "/lanes", "owed": "/owed", "watch": "/watch", "counsel": "/counsel",
    "documents": "/documents", "review": "/review", "search": "/search?q=missiles", "dossier": "/dossier", "gaps": "/gaps",
    "parties": "/dossier/table/party", "points": "/dossier/table/point", "preferences": "/dossier/preferences", "together": "/together", "compare": "/compare", "ask": "/ask?q=who+refuses+what",
}  # fmt: skip
INNER = {
    "document": "/documents",
    "act": "/review",
    "figure": "/",
    "quote": "/",
    "point": "/matrix",
    "party": "/together",
}
# Name → page, width, height (0: all of it), colours.
KEPT = {
    "matrix": ("/matrix", 1280, 900, "light"), "matrix-narrow": ("/matrix", 360, 1165, "light"),
    "timeline": ("/timeline", 1280, 900, "light"), "point": ("/point/missiles", 1280, 1500, "light"), "party": ("/party/ru", 1280, 1100, "light"), "owed": ("/owed", 1280, 760, "light"),
    "watch-dark": ("/watch", 1280, 0, "dark"), "counsel": ("/counsel", 1280, 1200, "light"),
    "review": ("/review", 1280, 1300, "light"), "gaps": ("/gaps", 1280, 1000, "light"),
}  # fmt: skip


def main() -> None:
    """Take them."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--all", type=Path, metavar="FOLDER", help="take every page into this folder instead")
    folder = asked.parse_args().all
    with served() as address, sync_playwright() as driver:
        found = os.environ.get("VERBALE_CHROMIUM") or shutil.which("chromium")
        browser = driver.chromium.launch(executable_path=found, args=["--no-sandbox"])
        if folder is None:
            kept(browser, address)
        else:
            folder.mkdir(parents=True, exist_ok=True)
            every(browser, address, folder)
        browser.close()


@contextmanager
def served() -> Iterator[str]:
    """Serve a copy of the example on loopback."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / EXAMPLE.name
        shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("record.db*"))
        app = make_app(folder, user="adviser")
        with serving(app) as port:
            yield f"http://127.0.0.1:{port}"
        app.state.office.close()


def kept(browser: Browser, address: str) -> None:
    """Take the pictures of the documentation."""
    for name, (path, width, height, colours) in KEPT.items():
        with opened(browser, width, colours) as page:
            settle(page, address + path)
            save(page, DOCS / f"{name}.png", height)
    with opened(browser, 1280, "light") as page:
        settle(page, address + "/")
        page.locator("a[href^='/quote/']").first.click()
        page.locator("#drawer mark").first.wait_for()
        save(page, DOCS / "brief-with-evidence.png", 900)
        settle(page, address + first(page, address, "act"))
        save(page, DOCS / "act.png", 900)
        settle(page, address + first(page, address, "document"))
        page.locator("#source p").last.select_text()
        page.locator("#take").click()
        save(page, DOCS / "document.png", 1300)
        content = page.request.get(address + "/brief.pdf").body()
    with pypdfium2.PdfDocument(content) as document:
        smaller(document[0].render(scale=1.4).to_pil()).save(DOCS / "pdf.png", optimize=True)


def every(browser: Browser, address: str, folder: Path) -> None:
    """Take every page as it is read: wide, narrow, dark, and on paper."""
    for width, colours, media in ((1440, "light", ""), (360, "light", ""), (1440, "dark", ""), (794, "light", "print")):
        with opened(browser, width, colours) as page:
            if media:
                page.emulate_media(media="print")
            inner = {kind: first(page, address, kind) for kind in INNER}
            for name, path in {**PAGES, **inner}.items():
                settle(page, address + path)
                save(page, folder / f"{name}-{width}-{media or colours}.png", 0)


@contextmanager
def opened(browser: Browser, width: int, colours: Any) -> Iterator[Page]:  # a literal of the driver
    """Open a page of a width."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=colours)
    context.set_default_timeout(600_000)  # the first page reads the example, however busy the machine
    yield context.new_page()
    context.close()


def first(page: Page, address: str, kind: str) -> str:
    """Return the first link to a page of a kind."""
    page.goto(address + INNER[kind])
    return page.locator(f"a[href^='/{kind}/']").first.get_attribute("href") or "/"


def settle(page: Page, url: str) -> None:
    """Open a page and wait until the pictures further down are there, too."""
    page.goto(url)
    for picture in page.locator("figure img").all():
        picture.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    page.evaluate("scrollTo(0, 0)")


def save(page: Page, path: Path, height: int) -> None:
    """Save a page up to a height, in as few colours as do."""
    taken = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGB")
    taken = taken.crop((0, 0, taken.width, min(height or taken.height, taken.height)))
    smaller(taken).save(path, optimize=True)


def smaller(taken: Image.Image) -> Image.Image:
    """Return a picture in 255 colours."""
    return taken.convert("RGB").quantize(255)


if __name__ == "__main__":
    main()
