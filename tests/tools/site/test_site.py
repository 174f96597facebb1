"""The site is made without a warning, opens from a folder in a real browser, asks no other host for anything, and can be searched."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
CHROMIUM = os.environ.get("VERBALE_CHROMIUM") or shutil.which("chromium") or ""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make it."""
    folder = tmp_path_factory.mktemp("docs") / "site"
    done = subprocess.run(
        [sys.executable, "-m", "tools.site", folder], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    return folder


@pytest.mark.slow
def test_nothing_leads_to_another_host(site: Path) -> None:
    """No page has a script, style, font or picture of one."""
    import re

    fetched = re.compile(r"""(?:<(?:script|img|iframe|source)[^>]*\ssrc|<link[^>]*\shref)="(?:https?:)?//""")
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 150
    assert [page.name for page in pages if fetched.search(page.read_text("utf-8"))] == []
    styles = "\n".join(path.read_text("utf-8") for path in site.rglob("*.css"))
    assert not re.search(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//", styles)


@pytest.mark.slow
@pytest.mark.skipif(not CHROMIUM, reason="Debian's chromium is not installed: apt-get install chromium")
def test_it_opens_from_a_folder(site: Path) -> None:
    """Pages, pictures and the search, with every request to a file and no error of a script."""
    driver = pytest.importorskip("playwright.sync_api", reason="the browser is driven by playwright")
    asked: list[str] = []
    errors: list[str] = []
    with driver.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.set_default_timeout(180_000)
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto((site / "index.html").as_uri())
        page.get_by_role("link", name="A quarter of an hour").first.click()
        assert "A mistake put right" in page.inner_text("article")
        page.goto((site / "desk" / "index.html").as_uri())
        assert page.evaluate("[...document.images].every(one => one.complete && one.naturalWidth > 0)")
        page.goto(f"{(site / 'search.html').as_uri()}?q=wheelhouse")
        page.locator("#search-results li a").first.wait_for()
        assert "Install it" in page.inner_text("#search-results")
        browser.close()
    assert errors == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
