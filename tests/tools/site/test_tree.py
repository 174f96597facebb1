"""The tree of a page is that of its folder with the page's own entry marked."""

import pytest

pytest.importorskip("sphinx", reason="the site is made by sphinx")
pytest.importorskip("lxml")

from tools.site import tree

MADE = (
    '<ul class="current"><li class="toctree-l1 current"><a class="reference internal" href="../index.html">Home</a>'
    '<ul class="current"><li class="toctree-l2 current"><a class="current reference internal" href="#">One</a></li>'
    '<li class="toctree-l2"><a class="reference internal" href="two.html">Two</a></li></ul></li></ul>'
)


def test_a_second_page_of_a_folder_is_marked_in_the_kept_tree() -> None:
    """The tree is worked out once; each page has its own entry, and what stands above it, marked."""
    tree._KEPT.clear()
    asked: list[dict[str, object]] = []

    def whole(**options: object) -> str:
        asked.append(options)
        return MADE

    first = tree.quick(whole, "commands/one")(collapse=False)
    second = tree.quick(whole, "commands/two")(collapse=False)
    assert len(asked) == 1
    assert '<a class="reference internal current" href="#">One</a>' in first
    assert 'href="two.html">Two' in first
    assert '<a class="reference internal current" href="#">Two</a>' in second
    assert 'href="one.html">One' in second
    assert second.count("current") == 5  # its link, its row and list, the row and list above
    tree._KEPT.clear()


def test_a_page_that_stands_in_no_tree_has_nothing_marked() -> None:
    """The search page, say."""
    tree._KEPT.clear()
    bare = MADE.replace('href="#"', 'href="one.html"').replace("current", "")
    made = tree.quick(lambda **_: bare, "commands/search")()
    assert "current" not in made
    assert 'href="one.html">One' in made
    tree._KEPT.clear()
