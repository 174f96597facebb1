"""What stands around the text of a Word file: heads and feet of pages, notes, comments, each with where it belongs."""

import re
from typing import Any

from verbale.model import Role
from verbale.reading.formats.docx.parts import W14, W15, Parts, W, value
from verbale.reading.formats.docx.revisions import author_of, day_of, spelled
from verbale.reading.formats.docx.story import Story
from verbale.reading.pieces import Piece

_PAGE_NUMBER = re.compile(r"\W*(?:page|p\.|seite|стр\.?)?\W*\d*\W*(?:of|/|von|sur|из)?\W*\d*\W*", re.IGNORECASE)
_ABOUT = 80  # characters of the words commented on that its label repeats


def heads_and_feet(parts: Parts) -> tuple[list[Piece], list[Piece]]:
    """Return the heads and the feet of pages, each once; numbers of pages are no words."""
    return _running(parts, "header", Role.PAGE_HEAD), _running(parts, "footer", Role.PAGE_FOOT)


def _running(parts: Parts, kind: str, role: Role) -> list[Piece]:
    seen: dict[str, None] = {}
    for _, root in parts.roots(kind):
        for paragraph in [*_words(root).split("\n"), *_across(root)]:
            if paragraph.strip() and not _PAGE_NUMBER.fullmatch(paragraph.strip()):
                seen.setdefault(paragraph.strip())
    lines = list(seen)
    return [Piece("\n".join(lines) + "\n\n", role)] if lines else []


def _across(root: Any) -> list[str]:
    """Return the words of a watermark: they lie across the page as a shape, not as text."""
    shapes = (node for node in root.iter() if isinstance(node.tag, str) and node.tag.endswith("}textpath"))
    return [str(node.get("string", "")) for node in shapes]


def _words(root: Any) -> str:
    story = Story(root)
    story.walk(root)
    return re.sub(r"\n+", "\n", "".join(piece.text for piece in story.pieces))


def notes(parts: Parts, story: Story) -> None:
    """Put footnotes and endnotes below the text, in the order of their marks."""
    for kind in ("footnote", "endnote"):
        known = {
            value(node, "id"): node
            for _, root in parts.roots(kind + "s")
            for node in root.findall(W + kind)
            if not node.get(W + "type")
        }
        for number, (name, at) in enumerate([(name, at) for (of, name), at in story.notes.items() if of == kind], 1):
            if name in known:
                _note(story, known[name], f"{kind} {number}", (at, at))


def _note(story: Story, node: Any, place: str, anchor: tuple[int, int]) -> None:
    label = len(story.pieces)
    story.pieces.append(Piece(f"[{place.capitalize()}]\n", Role.LABEL))
    inner = Piece("", Role.FOOTNOTE, place=place, label=label, anchor=anchor)
    story.cell(node, inner)


def comments(parts: Parts, story: Story) -> None:
    """Put comments below the text, each under a label that says whose it is, of which day, and on which words."""
    resolved, parents = _threads(parts)
    authors: dict[str, str] = {}
    for _, root in parts.roots("comments"):
        for node in root.findall(W + "comment"):
            identity = value(node, "id")
            paragraphs = [str(one.get(W14 + "paraId")) for one in node.iter(W + "p") if one.get(W14 + "paraId")]
            authors |= dict.fromkeys(paragraphs, author_of(node))
            answered = next((parents[name] for name in paragraphs if name in parents), "")
            _comment(story, node, identity, authors.get(answered, ""), done=bool(resolved & set(paragraphs)))


def _comment(story: Story, node: Any, identity: str, to: str, *, done: bool) -> None:
    author, day = author_of(node), day_of(node)
    span = story.commented.get(identity)
    anchor = (span[0], span[1]) if span is not None and len(span) > 1 else None
    about = (
        " ".join("".join(piece.text for piece in story.pieces[slice(*anchor)]).split()) if anchor is not None else ""
    )
    about = about if len(about) <= _ABOUT else about[:_ABOUT].rsplit(" ", 1)[0] + " …"
    told = [f"Comment by {author or 'somebody who is not named'}", spelled(day)]
    told += [f"to {to}"] if to else []
    told += [f"on “{about}”"] if about else []
    told += ["resolved"] if done else []
    label = len(story.pieces)
    story.pieces.append(Piece(f"[{', '.join(told)}]\n", Role.LABEL))
    story.cell(node, Piece("", Role.COMMENT, author, to, day, f"comment {identity}", label, anchor))


def _threads(parts: Parts) -> tuple[set[str], dict[str, str]]:
    """Return the paragraphs of comments that are resolved, and paragraph → paragraph of the comment that it answers."""
    resolved, parents = set(), {}
    for _, root in parts.roots("commentsExtended"):
        for node in root.iter(W15 + "commentEx"):
            name = str(node.get(W15 + "paraId", ""))
            if node.get(W15 + "done") in {"1", "true"}:
                resolved.add(name)
            if node.get(W15 + "paraIdParent"):
                parents[name] = str(node.get(W15 + "paraIdParent"))
    return resolved, parents
