"""RTF: paragraphs, and apart from them footnotes, comments, heads and feet of pages. Hidden and deleted words are not the text."""

from dataclasses import dataclass, field, replace

from verbale.model import Role
from verbale.reading.formats.registry import Extract, Format, Shape, UnreadableError, register
from verbale.reading.formats.rtf.tokens import Token, code_page, known_page, tokens
from verbale.reading.pieces import Piece, as_json

RTF = "application/rtf"
_SIGNS = {"par": "\n\n", "sect": "\n\n", "page": "\n\n", "line": "\n", "row": "\n\n", "cell": "\n\n", "nestcell": "\n\n", "tab": "\t", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "emspace": " ", "enspace": " ", "qmspace": " "}  # fmt: skip
_PLACES = {"header": Role.PAGE_HEAD, "headerl": Role.PAGE_HEAD, "headerr": Role.PAGE_HEAD, "headerf": Role.PAGE_HEAD, "footer": Role.PAGE_FOOT, "footerl": Role.PAGE_FOOT, "footerr": Role.PAGE_FOOT, "footerf": Role.PAGE_FOOT, "footnote": Role.FOOTNOTE, "annotation": Role.COMMENT, "shptxt": Role.BOX}  # fmt: skip
_HEADS = (Role.PAGE_HEAD, Role.PAGE_FOOT)
_NAMED = {"title", "subject", "keywords", "atnauthor"}
_NEVER = {"fonttbl", "colortbl", "stylesheet", "pict", "objdata", "themedata", "datastore", "listtable", "listoverridetable", "rsidtbl", "generator", "xmlnstbl", "fldinst", "latentstyles", "author", "operator", "company", "creatim", "revtim", "printim", "comment", "doccomm", "filetbl", "revtbl", "bkmkstart", "bkmkend", "atnid", "atnref", "nonshppict", "atndate", "atrfstart", "atrfend", "pgdsctbl", "mmathPr", "colorschememapping", "userprops", "info"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside a group: where its words go, whether they are shown, how its bytes are written, signs after a Unicode one."""

    place: str = "body"
    unseen: str = ""
    page: str = "cp1252"
    skip: int = 1


@dataclass(slots=True)
class _Taken:
    words: dict[str, list[str]] = field(default_factory=dict)
    left: dict[str, int] = field(default_factory=dict)
    fonts: dict[int, str] = field(default_factory=dict)
    font: int | None = None
    default: str = "cp1252"


# Control word → why its words are not the text.
_UNSEEN = {"v": "hidden", "deleted": "deleted", "strike": "struck through", "striked": "struck through"}


def from_rtf(raw: bytes) -> Extract:
    """Take an RTF file apart."""
    taken = _Taken()
    _run(raw, taken)
    if not "".join(taken.words.get("body", ())).strip():
        raise UnreadableError("The RTF file has no words.", "Open it in a word processor and save it again.")
    unread = [
        f"{number} passages are {how} in it; their words were left out."
        if number > 1
        else f"1 passage is {how} in it; its words were left out."
        for how, number in sorted(taken.left.items())
    ]
    told = {name: "".join(taken.words.get(name, ())).replace("\0", "").strip() for name in _NAMED}
    return {
        "pieces": as_json(_pieces(taken)),
        "title": told["title"],
        "marks": [told["subject"], told["keywords"]],
        "parts_unread": unread,
        "extractor": "RTF (Python)",
    }


def _pieces(taken: _Taken) -> list[Piece]:
    found = [Piece(f"{block.strip()}\n\n") for block in "".join(taken.words["body"]).split("\n\n") if block.strip()]
    writers = [name.strip() for name in "".join(taken.words.get("atnauthor", ())).split("\0") if name.strip()]
    comments = 0
    for place, role in sorted(_PLACES.items(), key=lambda one: one[1] in _HEADS):
        for words in "".join(taken.words.get(place, ())).split("\0"):
            if not words.strip():
                continue
            if role is Role.COMMENT:
                writer = writers[comments] if comments < len(writers) else ""
                comments += 1
                found.append(Piece(f"[Comment by {writer or 'somebody'}]\n", Role.LABEL))
                found.append(Piece(f"{words.strip()}\n\n", role, writer=writer, label=len(found) - 1))
            else:
                found.append(Piece(f"{words.strip()}\n\n", role))
    return found


def _run(raw: bytes, taken: _Taken) -> None:
    """Follow the stream; every group gives back what it changed."""
    stack: list[_State] = []
    state, starred, begun, standing_in = _State(), False, False, 0
    for token in tokens(raw):
        if token.kind in {"open", "close"}:
            if token.kind == "open":
                stack.append(state)
            else:
                left, state = state, stack.pop() if stack else _State()
                _close(left, state, taken)
            begun, starred, standing_in = token.kind == "open", False, 0
        elif begun and token.value == "*":
            starred = True
        elif token.kind == "word":
            where = _opened(token.value, state, starred=starred) if begun else ""
            state = replace(state, place=where) if where else _word(token, state, taken)
            standing_in, begun = state.skip if token.value == "u" else standing_in, False
        else:
            words, standing_in = _without(_shown(token, state), standing_in)
            _put(words, state, taken)
            begun = False


def _close(left: _State, state: _State, taken: _Taken) -> None:
    """End a note or a head, so that the next one stands apart."""
    if left.place not in {state.place, "never"}:
        taken.words.setdefault(left.place, []).append("\0")


def _without(words: str, count: int) -> tuple[str, int]:
    """Leave out the stand-ins for a Unicode sign that older readers would show."""
    return words[count:], max(0, count - len(words))


def _opened(name: str, state: _State, *, starred: bool) -> str:
    """Return where the words of a group go that opens with a control word, empty where it changes nothing."""
    if name in _PLACES or (name in _NAMED and state.place in {"info", "body"}):
        return name
    if name in _NEVER or starred:
        return {"fonttbl": "fonts", "info": "info"}.get(name, "never")
    return ""


def _word(token: Token, state: _State, taken: _Taken) -> _State:
    """Follow a control word: signs are put, the rest changes the state."""
    name, number = token.value, token.number
    if name in _SIGNS:
        _put(_SIGNS[name], state, taken)
    elif name == "u" and number is not None:
        code = number % 65536
        _put(chr(code) if not 0xD800 <= code < 0xE000 else "\ufffd", state, taken)
    elif name in {"f", "fcharset", "ansicpg"}:
        return _fonts(name, number, state, taken)
    elif name in _UNSEEN:
        return _unseen(_UNSEEN[name], state, taken, on=number != 0)
    elif name == "uc":
        return replace(state, skip=max(0, min(number or 0, 10)))
    elif name == "plain":
        return replace(state, unseen="", page=taken.default)
    return state


def _fonts(name: str, number: int | None, state: _State, taken: _Taken) -> _State:
    """Follow what says how bytes are written: the file's code page, and that of each font."""
    if name == "ansicpg":
        taken.default = known_page(number)
        return replace(state, page=taken.default)
    if name == "fcharset":
        if taken.font is not None:
            taken.fonts[taken.font] = code_page(number, taken.default)
    elif state.place == "fonts":
        taken.font = number
    else:
        return replace(state, page=taken.fonts.get(number or 0, taken.default))
    return state


def _unseen(how: str, state: _State, taken: _Taken, *, on: bool) -> _State:
    if on and not state.unseen:
        taken.left[how] = taken.left.get(how, 0) + 1
    return replace(state, unseen=how if on else "")


def _shown(token: Token, state: _State) -> str:
    if token.kind == "byte":
        return bytes([token.number or 0]).decode(state.page, "replace")
    if token.kind == "sign":
        return {"~": " ", "_": "-", "-": "", "{": "{", "}": "}", "\\": "\\"}.get(token.value, "")
    return token.value


def _put(words: str, state: _State, taken: _Taken) -> None:
    if state.place not in {"never", "fonts", "info"} and not state.unseen:
        taken.words.setdefault(state.place, []).append(words)


register(Format(RTF, Shape.MAGIC, lambda head: head.startswith(b"{\\rtf"), from_rtf))
