"""The desk in a real browser: by keyboard alone, without JavaScript, narrow, dark, on paper; WCAG 2.2 A and AA by axe-core."""

import importlib.util
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

    from tests.web.conftest import Served

CHROMIUM = os.environ.get("VERBALE_CHROMIUM") or shutil.which("chromium") or ""
if not CHROMIUM:
    pytest.skip("Debian's chromium is not installed: apt-get install chromium", allow_module_level=True)
sync_api = pytest.importorskip("playwright.sync_api", reason="the browser is driven by playwright")

PAGES = (
    "/",
    "/matrix",
    "/lanes",
    "/owed",
    "/watch",
    "/counsel",
    "/documents",
    "/review",
    "/search?q=pay",
    "/dossier",
    "/nowhere",
)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
NEWS = (
    "Arda answers\n\nPARIS, 3 May 2024. France asked Germany for an answer on the cod quota on Monday. "
    "Germany refused the cod quota on Tuesday.\n"
)


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """Start the browser once."""
    with sync_api.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def axe() -> str:
    """Return the source of axe-core."""
    found = importlib.util.find_spec("axe_playwright_python")
    if found is None or found.origin is None:
        pytest.skip("axe-playwright-python is not installed")
    return (Path(found.origin).parent / "axe.min.js").read_text("utf-8")


def looked_at(page: "Page", axe: str) -> list[str]:
    """Return what axe-core finds against WCAG 2.2 A and AA."""
    page.evaluate(axe)
    result: dict[str, Any] = page.evaluate(f"axe.run(document, {{runOnly: {RULES}}})")
    return [
        f"{fault['id']}: {node['html'][:160]} {node['failureSummary'][:300]}"
        for fault in result["violations"]
        for node in fault["nodes"]
    ]


def context(browser: "Browser", **options: Any) -> "BrowserContext":  # noqa: ANN401
    """Open a context that would note any request to another host."""
    made = browser.new_context(**options)
    made.set_default_timeout(10_000)
    return made


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("light", 1440), ("dark", 1440)])
def test_no_page_breaks_the_rules_of_access(
    desk: "Served", browser: "Browser", axe: str, scheme: str, width: int
) -> None:
    """WCAG 2.2 A and AA: no violation on any page with data, light and dark, wide and narrow; nothing leaves the machine."""
    faults: dict[str, list[str]] = {}
    asked: set[str] = set()
    with context(browser, color_scheme=scheme, viewport={"width": width, "height": 900}) as opened:
        page = opened.new_page()
        page.on("request", lambda request: asked.add(request.url))
        errors: list[str] = []
        page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
        for path in PAGES:
            page.goto(desk.address + path)
            found = looked_at(page, axe)
            wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            found += [f"{wide} px wider than the window"] if wide > 0 else []
            if found:
                faults[path] = found
        assert not [text for text in errors if "404" not in text]
    assert not faults
    assert {url.startswith((desk.address, "data:")) for url in asked} == {True}


def test_the_empty_state_breaks_no_rule_either(bare: "Served", browser: "Browser", axe: str) -> None:
    """Before there is a dossier, and in one without documents, axe-core finds nothing."""
    with context(browser) as opened:
        page = opened.new_page()
        page.goto(bare.address)
        assert page.url.endswith("/begin")
        assert looked_at(page, axe) == []
        page.get_by_label("Title of the talks").fill("Talks")
        page.keyboard.press("Enter")
        page.wait_for_url("**/dossier**")
        for path in PAGES:
            page.goto(bare.address + path)
            assert looked_at(page, axe) == [], path


def test_a_drawer_breaks_no_rule(desk: "Served", browser: "Browser", axe: str) -> None:
    """The quote opens beside the page, takes the focus, and Escape gives it back."""
    with context(browser, viewport={"width": 1440, "height": 900}) as opened:
        page = opened.new_page()
        page.goto(desk.address)
        link = page.locator("a[href^='/quote/']").first
        link.focus()
        page.keyboard.press("Enter")
        page.locator("#drawer mark").first.wait_for()
        assert page.url == desk.address + "/"
        assert looked_at(page, axe) == []
        page.keyboard.press("Escape")
        assert page.locator("#drawer").inner_html() == ""
        assert page.evaluate("document.activeElement.getAttribute('href')") == link.get_attribute("href")


def test_from_an_empty_folder_to_a_printed_brief_by_keyboard(
    bare: "Served", browser: "Browser", tmp_path: Path
) -> None:
    """Begin, bring in, rule with a and r, correct with e, look at the brief and print it: no mouse is touched."""
    source = tmp_path / "news.txt"
    source.write_text(NEWS)
    with context(browser) as opened:
        page = opened.new_page()
        page.goto(bare.address)
        tab_to(page, "#title")
        page.keyboard.type("Fish talks")
        tab_to(page, "#files")
        choose(page, source)
        tab_to(page, "main button")
        page.keyboard.press("Enter")
        page.locator("#onward").wait_for()
        tab_to(page, "a[href='/review']", last=True)
        page.keyboard.press("Enter")
        page.wait_for_url("**/review")
        total = page.locator("article.draft").count()
        assert total >= 2
        tab_to(page, "article.draft")
        page.keyboard.press("j")
        assert page.evaluate("document.activeElement === document.querySelectorAll('article.draft')[1]")
        page.keyboard.press("k")
        page.keyboard.press("a")
        page.wait_for_url("**done=Accepted**")
        page.locator("article.draft:focus").wait_for()
        page.keyboard.press("e")
        page.wait_for_url("**/act/**")
        tab_to(page, "button[value='amend']")
        page.keyboard.press("Enter")
        page.wait_for_url("**done=Amended**")
        assert page.locator("article.draft").count() == total - 2
        tab_to(page, "a[href='/']")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{bare.address}/")
        tab_to(page, "a[href='/brief.html']")
        page.keyboard.press("Enter")
        page.wait_for_url("**/brief.html")
        assert page.pdf().startswith(b"%PDF")
        assert "Fish talks" in page.inner_text("body")


def choose(page: "Page", source: Path) -> None:
    """Open the file chooser of the focused field by keyboard; a browser may swallow the first key."""
    for key in ("Enter", "Space", "Enter"):
        try:
            with page.expect_file_chooser(timeout=3000) as chooser:
                page.keyboard.press(key)
        except sync_api.TimeoutError:
            continue
        chooser.value.set_files(str(source))
        return
    pytest.fail("the keyboard does not open the file chooser")


def tab_to(page: "Page", selector: str, *, last: bool = False) -> None:
    """Press Tab until an element has the focus."""
    test = f"document.activeElement && document.activeElement.matches({selector!r})"
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate(test) and (not last or page.evaluate("!document.activeElement.closest('nav')")):
            return
    pytest.fail(f"the keyboard does not reach {selector}")


def test_everything_can_be_read_without_javascript(desk: "Served", browser: "Browser") -> None:
    """With scripts off, every page shows its content, a citation leads to its quote, and a ruling can be made."""
    with context(browser, java_script_enabled=False) as opened:
        page = opened.new_page()
        for path in PAGES[:-1]:
            page.goto(desk.address + path)
            assert page.locator("main h1").count() == 1, path
        page.goto(desk.address)
        page.locator("a[href^='/quote/']").first.click()
        assert page.locator("mark").count() >= 1
        page.goto(desk.address + "/review")
        before = page.locator("article.draft").count()
        page.get_by_role("button", name="Reject").first.click()
        assert page.locator("article.draft").count() <= before
        assert "Rejected." in page.inner_text("body")


def test_paper_shows_the_brief_and_its_marking_alone(desk: "Served", browser: "Browser") -> None:
    """In print, navigation and forms are gone and the marking stands above and below."""
    with context(browser) as opened:
        page = opened.new_page()
        page.emulate_media(media="print")
        page.goto(desk.address)
        assert page.locator("nav").first.is_hidden()
        assert page.locator("form.dates").is_hidden()
        assert [item.is_visible() for item in page.locator(".marking").all()] == [True, True]
