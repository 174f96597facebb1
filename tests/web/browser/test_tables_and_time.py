"""In a real browser: tables sort and filter, the time line is zoomed by dragging and by keys, pictures keep their room; by mouse and by keyboard."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.web.conftest import Served, serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = os.environ.get("VERBALE_CHROMIUM") or shutil.which("chromium") or ""
if not CHROMIUM:
    pytest.skip("Debian's chromium is not installed: apt-get install chromium", allow_module_level=True)
sync_api = pytest.importorskip("playwright.sync_api", reason="the browser is driven by playwright")


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """Start the browser once."""
    with sync_api.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def page(browser: "Browser") -> "Iterator[Page]":
    """Open an empty page."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as opened:
        opened.set_default_timeout(120_000)
        yield opened.new_page()


def days(page: "Page") -> list[str]:
    """Return the first cells of the events in view."""
    found: list[str] = page.eval_on_selector_all(
        "section[aria-labelledby=s-events] tbody tr:not([hidden]) th", "cells => cells.map(cell => cell.textContent)"
    )
    return found


def test_a_table_sorts_by_days_and_says_so(page: "Page", desk: Served) -> None:
    """By a click and by a key on the head: days in their order, not their letters."""
    page.goto(f"{desk.address}/timeline")
    head = page.locator("section[aria-labelledby=s-events] th button").first
    forwards = days(page)
    head.click()
    assert days(page) == forwards
    head.press("Enter")
    backwards = days(page)
    assert backwards != forwards
    assert backwards[0] == forwards[-1]
    assert page.locator("th[aria-sort=descending]").count() == 1


def test_a_table_keeps_the_rows_with_some_words(page: "Page", desk: Served) -> None:
    """How many is said; taking the words out brings all back."""
    page.goto(f"{desk.address}/timeline")
    every = len(days(page))
    field = page.locator("section[aria-labelledby=s-events] .tools input")
    field.fill("measure")
    assert len(days(page)) == 2
    assert page.locator(".tools [role=status]").inner_text() == f"2 of {every} rows."
    field.fill("")
    assert len(days(page)) == every


def test_the_time_line_by_dragging(page: "Page", desk: Served) -> None:
    """What was dragged over is shown, and stands in the address; a click that drags nothing goes to the words."""
    page.goto(f"{desk.address}/timeline")
    every = len(days(page))
    box = page.locator("#line .scroll svg").bounding_box()
    assert box is not None
    middle = box["y"] + box["height"] - 40
    page.mouse.move(box["x"] + box["width"] * 0.35, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.5, middle, steps=4)
    page.mouse.move(box["x"] + box["width"] * 0.6, middle, steps=4)
    page.mouse.up()
    page.wait_for_url("**from=2025-**")
    assert 0 < len(days(page)) < every
    page.goto(f"{desk.address}/timeline")
    page.locator("#line a[href^='/quote/']").first.click()
    page.locator("#drawer mark").first.wait_for()
    assert page.url == f"{desk.address}/timeline"


def test_the_time_line_by_keys(page: "Page", desk: Served) -> None:
    """Closer, later, and all of it again; the focus stays on the time line."""
    page.goto(f"{desk.address}/timeline")
    whole = days(page)
    page.locator("#line .scroll").focus()
    page.keyboard.press("+")
    page.wait_for_url("**from=**#line")
    closer = page.url
    page.wait_for_function("document.activeElement.closest('#line')")
    page.keyboard.press("ArrowRight")
    page.wait_for_function(f"location.href !== {closer!r}")
    page.wait_for_function("document.activeElement.closest('#line')")
    page.keyboard.press("0")
    page.wait_for_function("document.querySelectorAll('section[aria-labelledby=s-events] tbody tr').length > 20")
    assert days(page) == whole


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_pictures_have_their_room_and_fit(browser: "Browser", desk: Served, width: int) -> None:
    """Nothing moves when a picture comes, and none is wider than the window or smaller than it can be read."""
    with browser.new_context(viewport={"width": width, "height": 800}) as opened:
        opened.set_default_timeout(120_000)
        page = opened.new_page()
        for path in ("/owed", "/matrix", "/counsel", "/point/pay"):
            page.goto(desk.address + path, wait_until="domcontentloaded")
            heights = [one.bounding_box() for one in page.locator("figure img").all()]
            page.wait_for_load_state("networkidle")
            for picture, before in zip(page.locator("figure img").all(), heights, strict=True):
                picture.scroll_into_view_if_needed()
                page.wait_for_load_state("networkidle")
                after = picture.bounding_box()
                assert before is not None
                assert after is not None
                assert abs(after["height"] - before["height"]) <= 1, path
                assert after["width"] <= width
                scale = picture.evaluate("one => one.getBoundingClientRect().width / one.naturalWidth")
                assert scale >= 0.75, f"{path}: letters of {11 * scale:.1f} px"


def test_forms_for_what_was_not_read_fit_a_narrow_screen(browser: "Browser", tmp_path: Path) -> None:
    """Whatever the names of parties and points are as long as: the choices of a form end where the page ends."""
    long = "Joint Committee for the Fisheries and the Sea Lanes of the Northern and Western Approaches"
    (tmp_path / "dossier.toml").write_text(
        f'title = "Sea"\n[[party]]\nid = "a"\nname = "Alda"\n[[party]]\nid = "b"\nname = "{long}"\n[[point]]\nid = "p"\ntitle = "{long}"\n',
        encoding="utf-8",
    )
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "wire.txt").write_text(
        "Port talks\n\n3 March 2026\n\nPeru rejected the fee for the port.\n", encoding="utf-8"
    )
    for served in serve(tmp_path):
        with browser.new_context(viewport={"width": 320, "height": 800}) as opened:
            opened.set_default_timeout(120_000)
            page = opened.new_page()
            page.goto(f"{served.address}/gaps")
            assert page.get_by_label("Who is it?").count() == 1
            assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
