"""The desk in a real browser: by keyboard alone, without JavaScript, narrow, dark, on paper; WCAG 2.2 A and AA by axe-core."""

import importlib.util
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.examples import copied
from tests.web.conftest import EXAMPLE, PAGES, serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

    from tests.web.conftest import Served

CHROMIUM = os.environ.get("VERBALE_CHROMIUM") or shutil.which("chromium") or ""
if not CHROMIUM:
    pytest.skip("Debian's chromium is not installed: apt-get install chromium", allow_module_level=True)
sync_api = pytest.importorskip("playwright.sync_api", reason="the browser is driven by playwright")

ASKED = (*PAGES, "/nowhere")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """Start the browser once."""
    with sync_api.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def shared(tmp_path: Path) -> "Iterator[Served]":
    """Serve a copy of the wage round to people who sign in."""
    folder = tmp_path / "wage-round"
    copied(EXAMPLE.name, folder)
    yield from serve(folder, sign_in=True)


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


def context(browser: "Browser", **options: Any) -> "BrowserContext":
    """Open a context that would note any request to another host."""
    made = browser.new_context(**options)
    made.set_default_timeout(120_000)
    return made


@pytest.mark.parametrize(("scheme", "width"), [("light", 320), ("dark", 1440)])
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
        for path in (*ASKED, *inner_pages(page, desk)):
            page.goto(desk.address + path)
            found = looked_at(page, axe)
            wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            found += [f"{wide} px wider than the window"] if wide > 0 else []
            if found:
                faults[path] = found
        assert not [text for text in errors if "404" not in text and "400" not in text]
    assert not faults
    assert {url.startswith((desk.address, "data:")) for url in asked} == {True}


def inner_pages(page: "Page", desk: "Served") -> list[str]:
    """Return the pages that links lead to: a quote, a figure, a document, an act, a point, the file to print; and counsel on values tried."""
    found = ["/brief.html", "/counsel?without.union=0.4", "/counsel?without.union=7"]
    for path, kind in (
        ("/", "quote"),
        ("/", "figure"),
        ("/documents", "document"),
        ("/review", "act"),
        ("/matrix", "point"),
    ):
        page.goto(desk.address + path)
        link = page.locator(f"a[href^='/{kind}/']").first.get_attribute("href")
        assert link, kind
        found.append(link)
    return found


def test_signing_in_breaks_no_rule(shared: "Served", browser: "Browser", axe: str) -> None:
    """The form for signing in shows no page of the desk, breaks no rule at 360 px, and says what was wrong."""
    with context(browser, viewport={"width": 360, "height": 700}) as opened:
        page = opened.new_page()
        page.goto(shared.address)
        assert page.locator("nav").count() == 0
        assert looked_at(page, axe) == []
        page.get_by_label("Name").fill("ana")
        page.get_by_label("Password").fill("not the password")
        page.keyboard.press("Enter")
        page.get_by_role("alert").wait_for()
        assert looked_at(page, axe) == []


@pytest.mark.parametrize(("scheme", "width"), [("light", 320), ("dark", 1440)])
def test_the_empty_state_breaks_no_rule_either(
    bare: "Served", browser: "Browser", axe: str, scheme: str, width: int
) -> None:
    """Before there is a dossier, and in one without documents, axe-core finds nothing."""
    with context(browser, color_scheme=scheme, viewport={"width": width, "height": 900}) as opened:
        page = opened.new_page()
        page.goto(bare.address)
        assert page.url.endswith("/begin")
        assert looked_at(page, axe) == []
        page.get_by_label("Title of the talks").fill("Talks")
        page.keyboard.press("Enter")
        page.wait_for_url("**/dossier**")
        for path in ASKED:
            page.goto(bare.address + path)
            assert looked_at(page, axe) == [], path
            assert page.locator("figure.picture").count() == 0, f"{path} shows a picture of nothing"


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


def test_from_an_empty_folder_to_a_printed_brief_by_keyboard(bare: "Served", browser: "Browser") -> None:
    """Begin, bring in with progress, set up, rule, correct, two dates, explain an alert, what-if, print: no mouse is touched."""
    with context(browser, viewport={"width": 1280, "height": 900}) as opened:
        page = opened.new_page()
        page.goto(bare.address)
        tab_to(page, "#title")
        page.keyboard.type("Wage round")
        page.keyboard.press("Enter")
        page.wait_for_url("**/dossier?done=**")
        for place, name in ((1, "dossier.toml"), (2, "preferences.toml")):
            _paste(page, f"#text-{place}", (EXAMPLE / name).read_text())
        tab_to(page, "a[href='/documents']")
        page.keyboard.press("Enter")
        page.wait_for_url("**/documents")
        tab_to(page, "input[type=file]")
        choose(page, sorted((EXAMPLE / "documents").iterdir()))
        tab_to(page, "main button")
        page.keyboard.press("Enter")
        page.locator("progress#bar").wait_for()
        page.locator("#onward").wait_for()
        assert page.evaluate("document.getElementById('bar').value") == 9
        _rule_on_three(page, bare)
        _look_at_two_dates(page, bare)
        _explain_an_alert(page, bare)
        _try_values(page, bare)
        tab_to(page, "a[href='/']")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{bare.address}/")
        tab_to(page, "a[href='/brief.html']")
        page.keyboard.press("Enter")
        page.wait_for_url("**/brief.html")
        assert page.pdf().startswith(b"%PDF")
        assert "Port of Eastmouth" in page.inner_text("body")


def _paste(page: "Page", field: str, text: str) -> None:
    """Put the contents of a file into a field and save it."""
    tab_to(page, field)
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)
    page.keyboard.press("Tab")
    with page.expect_navigation(url="**/dossier?done=Saved."):
        page.keyboard.press("Enter")
    assert text.strip() == page.locator(field).input_value().strip()


def _rule_on_three(page: "Page", bare: "Served") -> None:
    """Accept, correct and reject by single keys."""
    tab_to(page, "a[href='/review']", last=True)
    page.keyboard.press("Enter")
    page.wait_for_url("**/review")
    total = page.locator("article.draft").count()
    assert total >= 4
    tab_to(page, "article.draft")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement === document.querySelectorAll('article.draft')[1]")
    page.keyboard.press("k")
    page.keyboard.press("a")
    page.wait_for_url("**done=Accepted**")
    page.locator("article.draft:focus").wait_for()
    page.keyboard.press("e")
    page.wait_for_url("**/act/**")
    tab_to(page, "#f-topic")
    page.keyboard.press("Control+a")
    page.keyboard.type("as corrected")
    tab_to(page, "button[value='amend']")
    page.keyboard.press("Enter")
    page.wait_for_url("**done=Amended**")
    page.locator("article.draft:focus").wait_for()
    page.keyboard.press("r")
    page.wait_for_url("**done=Rejected**")
    ruled = [entry.body["ruling"] for entry in bare.office.record.entries() if entry.kind == "ruling"]
    assert ruled == ["accept", "amend", "reject"]


def _look_at_two_dates(page: "Page", bare: "Served") -> None:
    """Type a date and what was known by it; the address says both."""
    tab_to(page, "a[href='/matrix']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/matrix")
    now = page.inner_text("main")
    for field in ("as_of", "known"):
        tab_to(page, f"input[name='{field}']")
        page.keyboard.press("Control+a")
        page.keyboard.type("2025-03-10")
    page.keyboard.press("Enter")
    page.wait_for_url("**/matrix?as_of=2025-03-10&known=2025-03-10")
    assert page.inner_text("main") != now
    page.goto(bare.address)


def _explain_an_alert(page: "Page", bare: "Served") -> None:
    """Go from an alert to its computation, step by step, in the drawer, and back."""
    tab_to(page, "a[href='/watch']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/watch")
    tab_to(page, "a[href^='/figure/p1']")
    page.keyboard.press("Enter")
    page.locator("#drawer", has_text="Step by step").wait_for()
    assert page.url == f"{bare.address}/watch"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.getAttribute('href')").startswith("/figure/p1")


def _try_values(page: "Page", bare: "Served") -> None:
    """Try another weight and threat point, then other inputs of the break-even; nothing is recorded."""
    before = bare.office.record.tail()
    tab_to(page, "a[href='/counsel']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/counsel")
    for field, value in (("without.union", "0.4"), ("weight.union.hours", "40")):
        tab_to(page, f"input[name='{field}']")
        page.keyboard.press("Control+a")
        page.keyboard.type(value)
    page.keyboard.press("Enter")
    page.locator(".trial", has_text="not recorded").wait_for()
    told = page.locator("section[aria-labelledby='s-what'] [role=status]").inner_text()
    tab_to(page, "#w-gain")
    page.keyboard.press("Control+a")
    page.keyboard.type("400")
    page.keyboard.press("Enter")
    page.wait_for_url("**gain=400**")
    assert page.locator("section[aria-labelledby='s-what'] [role=status]").inner_text() != told
    assert bare.office.record.tail() == before


def choose(page: "Page", sources: list[Path]) -> None:
    """Open the file chooser of the focused field by keyboard; a browser may swallow the first key."""
    for key in ("Enter", "Space", "Enter"):
        try:
            with page.expect_file_chooser(timeout=30_000) as chooser:
                page.keyboard.press(key)
        except sync_api.TimeoutError:
            continue
        chooser.value.set_files([str(source) for source in sources])
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
        for path in ASKED[:-1]:
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
        page.goto(desk.address + "/counsel")
        assert page.locator("details.package").first.is_visible()
        assert not any(form.is_visible() for form in page.locator("form").all())
