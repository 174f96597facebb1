"""In a real browser, by mouse and by keyboard alone: an empty folder becomes a printed brief, faults of the reader put right, and no settings file is touched."""

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.web.browser.papers import written
from tests.web.conftest import Served
from verbale.dossier import load

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

CHROMIUM = os.environ.get("VERBALE_CHROMIUM") or shutil.which("chromium") or ""
if not CHROMIUM:
    pytest.skip("Debian's chromium is not installed: apt-get install chromium", allow_module_level=True)
sync_api = pytest.importorskip("playwright.sync_api", reason="the browser is driven by playwright")
CLICKS = {
    "mouse": 23,
    "keyboard": 17,
}  # clicks, or presses of Enter beside Tab and typing, from nothing to the printed brief


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """Start the browser once."""
    with sync_api.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@dataclass
class Hand:
    """Somebody at the desk: with a mouse, or with the keyboard alone. Clicks are counted."""

    page: "Page"
    mouse: bool
    clicks: int = 0
    told: list[str] = field(default_factory=list)

    def click(self, what: "Locator", *, key: str = "Enter") -> None:
        """Click something, or go to it by Tab and press a key."""
        self.clicks += 1
        if self.mouse:
            what.click()
        else:
            self._reach(what)
            self.page.keyboard.press(key)
        self.page.wait_for_load_state()

    def write(self, what: "Locator", text: str) -> None:
        """Write into a field, in the place of what stood there."""
        if self.mouse:
            what.fill(text)
            return
        self._reach(what)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(text)

    def pick(self, what: "Locator", value: str) -> None:
        """Choose in a list: a click to open it, a click to choose; by keyboard its first letters."""
        self.clicks += 2 if self.mouse else 0
        if self.mouse:
            what.select_option(value)
            return
        self._reach(what)
        words = what.locator(f'option[value="{value}"]').inner_text()
        for _ in range(40):
            if what.evaluate("list => list.selectedOptions[0] && list.selectedOptions[0].text") == words:
                return
            self.page.keyboard.press("ArrowDown")
        pytest.fail(f"the keyboard does not reach {words} in a list")

    def bring(self, what: "Locator", papers: list[Path]) -> None:
        """Choose files."""
        self.clicks += 1
        if self.mouse:
            what.set_input_files(papers)
            return
        self._reach(what)
        for key in ("Enter", "Space", "Enter"):
            try:
                with self.page.expect_file_chooser(timeout=10_000) as chooser:
                    self.page.keyboard.press(key)
            except sync_api.TimeoutError:
                continue
            chooser.value.set_files(papers)
            return
        pytest.fail("the keyboard does not open the file chooser")

    def _reach(self, what: "Locator") -> None:
        what.wait_for(state="attached")
        for _ in range(250):
            if what.evaluate("place => place === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        pytest.fail(f"the keyboard does not reach {what}")


@pytest.mark.parametrize("how", ["mouse", "keyboard"])
def test_from_nothing_to_a_printed_brief(
    bare: Served, browser: "Browser", tmp_path_factory: pytest.TempPathFactory, how: str
) -> None:
    """Six papers of six kinds; parties merged, a person placed, a point renamed, a date set, an act corrected, one entered; then printed."""
    papers = written(tmp_path_factory.mktemp("papers"))
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(120_000)
    hand = Hand(page, how == "mouse")
    page.goto(bare.address)
    hand.write(page.get_by_label("Title of the talks"), "Fishing by night")
    hand.bring(page.locator("#files"), papers)
    hand.click(page.get_by_role("button", name="Begin"))
    page.locator("#onward").wait_for()
    assert "6-scan.pdf" in page.inner_text("main")  # refused, with why
    hand.click(page.locator("#onward"))
    for step in (_chosen, _dated, _named, _corrected, _entered, _printed):
        step(hand, bare)
    made = load(bare.folder)
    assert [entry.recorded_by for entry in bare.office.record.entries() if entry.kind == "settings"][1:] == [
        "hand:tester"
    ] * 2
    assert "guild" in {name for party in made.parties for name in party.formerly}
    assert hand.clicks == CLICKS[how]
    page.close()


def _chosen(hand: Hand, bare: Served) -> None:
    """Merge two parties as proposed, give a point another name; everything is read again."""
    page = hand.page
    page.wait_for_url("**/dossier/choose")
    assert page.locator('[name="party.guild"]').input_value() == "same:coastal-guild"
    hand.write(page.locator('[name="point.night-fishing-limits.name"]'), "Fishing by night")
    hand.click(page.get_by_role("button", name="Use these and read everything again"))
    page.wait_for_url(f"{bare.address}/?done=Chosen**")
    titles = {point.title for point in load(bare.folder).points}
    assert "Fishing by night" in titles


def _dated(hand: Hand, bare: Served) -> None:
    """Follow the loudest line to the document without a date, set it, and have it read again."""
    page = hand.page
    hand.click(page.locator("p.open a", has_text="without a date"))
    page.wait_for_url("**/gaps#undated")
    before = page.locator("section[aria-labelledby=undated] article").count()
    hand.write(page.locator("section[aria-labelledby=undated] [name=published]").first, "2025-03-05")
    hand.click(page.get_by_role("button", name="Set the date and read it again").first)
    page.wait_for_url("**/gaps?done=Recorded**")
    assert page.locator("section[aria-labelledby=undated] article").count() == before - 1
    assert bare.office.begun


def _named(hand: Hand, bare: Served) -> None:
    """Say of a name that is left that it is no party."""
    page = hand.page
    rows = page.locator("section[aria-labelledby=name] article")
    left = rows.count()
    if left:
        hand.pick(rows.first.locator("select"), "none")
        hand.click(rows.first.get_by_role("button", name="Record"))
        page.wait_for_url("**/gaps?done=**placed**")
        assert rows.count() < left
    else:  # the two changes of the settings are made in any case
        page.goto(f"{bare.address}/dossier/table/party")
        hand.write(page.locator("#n-name"), "Coast Watch")
        hand.click(page.get_by_role("button", name="Add it"))


def _corrected(hand: Hand, bare: Served) -> None:
    """Correct an act beside its text, in a field that the reader could not know."""
    page = hand.page
    hand.click(page.get_by_role("link", name="Documents", exact=True))
    hand.click(page.get_by_role("link", name="Trawler firm rejects night fishing limits"))
    hand.click(page.get_by_role("link", name=re.compile("^Correct:")).first)
    hand.write(page.locator("#f-topic"), "as corrected")
    hand.click(page.get_by_role("button", name="Save the correction"))
    page.wait_for_url("**/document/**done=Amended**")
    assert [
        entry.body["ruling"]
        for entry in bare.office.record.entries()
        if entry.kind == "ruling" and entry.body.get("ruling") == "amend"
    ] == ["amend"]


def _entered(hand: Hand, bare: Served) -> None:
    """Enter an act that the reader missed, from selected words; by keyboard the words are typed."""
    page = hand.page
    hand.click(page.get_by_role("link", name="Documents", exact=True))
    hand.click(page.get_by_role("link", name="Note", exact=True))
    missed = "Nothing more came of the landing fee that day."
    if hand.mouse:
        page.evaluate(_SELECT, missed)
        hand.click(page.locator("#take"))
        assert page.locator("#f-quote").input_value() == missed
    else:
        hand.click(page.locator("#entry > summary"))
        hand.write(page.locator("#f-quote"), missed)
    hand.pick(page.locator("#f-kind"), "state")
    hand.pick(page.locator("#f-points"), "landing-fee")
    hand.click(page.get_by_role("button", name="Enter the act"))
    page.wait_for_url("**done=Entered**")
    acts = [item.act for item in bare.office.desk().view().acts if item.act.evidence[0].exact == missed]
    assert [(act.kind, act.points) for act in acts] == [("state", ("landing-fee",))]


# Select some words of the document, as a mouse that is dragged over them does.
_SELECT = """words => {
  for (const line of document.querySelectorAll("#source p")) {
    const at = line.textContent.indexOf(words);
    if (at < 0) continue;
    let left = at, begun = false, need = words.length;
    const range = document.createRange();
    const walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const size = node.textContent.length;
      if (!begun && left < size) { range.setStart(node, left); begun = true; need += left; left = 0; }
      else if (!begun) { left -= size; continue; }
      if (need <= size) { range.setEnd(node, need); break; }
      need -= size;
    }
    document.getSelection().removeAllRanges();
    document.getSelection().addRange(range);
  }
}"""


def _printed(hand: Hand, bare: Served) -> None:
    """Print the brief."""
    page = hand.page
    hand.click(page.get_by_role("link", name="Brief", exact=True))
    page.wait_for_url(f"{bare.address}/")
    hand.click(page.locator("a[href='/brief.html']"))
    page.wait_for_url("**/brief.html")
    assert page.pdf().startswith(b"%PDF")
    assert "Fishing by night" in page.inner_text("body")
