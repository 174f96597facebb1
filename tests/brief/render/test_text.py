"""The brief on a terminal, whole: nothing of a document or a name is obeyed as markup."""

import re

from verbale.brief import Brief
from verbale.brief.render.text import render

PAGE = """\
                         TLP:AMBER//[/SALT]
Talks <i>on</i> [b]salt[/b]
State of play on 30 March 2024, as known on 29 March 2024, for Arda [x] &
Co. One document.

WHERE THEY STAND ─────────────────────────────────────────────────────────
Point                                  Bel [/b] & Co
──────────────────────────────────────────────────────────────────────────
★ Salt & tax                           ○ [b]open[/b] [1] (TLP:GREEN)
Fish                                   nothing read
  ★ [key]
  Own side  Salt <is> [red]open[/red]. [1, f1] (TLP:AMBER//[/SALT])
  One act. [f1] (TLP:AMBER//[/SALT])

NOTHING ELSE ─────────────────────────────────────────────────────────────

SOURCES ──────────────────────────────────────────────────────────────────
   1  Daily [b]Net, A <paper>, 2024-03-05 (TLP:GREEN)
  Signed by [k]ey.
  Figure f1 is worked out step by step in the annex (--long).
                         TLP:AMBER//[/SALT]
"""


def plain(text: str) -> str:
    """Return text however wide its columns happen to be set."""
    return " ".join(text.split())


def test_the_whole_page(page: Brief) -> None:
    """Banner, head, sections, sources, figures, banner; brackets stand as they were written."""
    shown = render(page, 74)
    assert plain(shown) == plain(PAGE)
    assert max(map(len, shown.splitlines())) <= 74


def test_colour_adds_signs_and_no_words(page: Brief) -> None:
    """Without its styles a coloured page is the plain one."""
    coloured = render(page, 74, colour=True)
    assert "\x1b[" in coloured
    assert plain(re.sub(r"\x1b\[[0-9;]*m", "", coloured)) == plain(PAGE)


def test_a_citation_says_its_page(paged: Brief) -> None:
    """Beside the number of its source."""
    assert "[1\u00a0p.\u00a0<iv>]" in render(paged)
