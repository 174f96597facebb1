"""How a run of Word looks, where that says that nobody is to read it: hidden, in the colour of the page, tiny, struck through."""

from typing import Any

from verbale.reading.formats.docx.parts import W, is_on, value

_WHITE = frozenset({"FFFFFF", "FEFEFE"})
_TINY = 4  # half points


def is_unseen(run: Any) -> bool:
    """Say whether a run cannot be seen on the page."""
    look = run.find(W + "rPr")
    if look is None:
        return False
    return is_on(look, "vanish") or _tiny(look) or (_colour(look) in _WHITE and not _on_a_ground(run, look))


def is_struck(run: Any) -> bool:
    """Say whether a run is struck through by hand."""
    look = run.find(W + "rPr")
    return is_on(look, "strike") or is_on(look, "dstrike")


def _colour(look: Any) -> str:
    node = look.find(W + "color")
    return value(node).upper() if node is not None else ""


def _tiny(look: Any) -> bool:
    node = look.find(W + "sz")
    size = value(node) if node is not None else ""
    return size.isdigit() and int(size) <= _TINY


def _on_a_ground(run: Any, look: Any) -> bool:
    """Say whether white words may stand on a coloured ground: shaded, highlighted, in a cell or in a box, whose style may be dark."""
    if look.find(W + "shd") is not None or look.find(W + "highlight") is not None:
        return True
    for above in run.iterancestors():
        if above.tag in {W + "tc", W + "txbxContent"}:
            return True
        if above.tag == W + "p" and above.find(f"{W}pPr/{W}shd") is not None:
            return True
    return False
