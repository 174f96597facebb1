"""The text on the table: outline with the density of its brackets, one article through all versions, two versions as a redline."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from verbale.app.ask import View
from verbale.app.text import answers
from verbale.app.text.drafts import Version, lined_up, version_named, versions_in
from verbale.app.text.files import as_file
from verbale.app.text.rulings import Said, agree, said_of, take_back
from verbale.app.text.word import lines
from verbale.errors import TextError, VerbaleError
from verbale.model import Document
from verbale.text.versions.history import Versions
from verbale.text.versions.meanings import Turn
from verbale.web.address import asked, query
from verbale.web.auditing import note
from verbale.web.rendering import office, show

_KEPT = 4  # sets of documents whose versions are kept in memory
_PLAIN = frozenset({Turn.PUT_IN.value, Turn.TAKEN_OUT.value})
_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "csv": "text/csv; charset=utf-8",
    "xml": "application/akn+xml",
}


def page(request: Request) -> Response:
    """Show the versions of the text, and the articles of the newest with their brackets in each version."""
    scene = office(request).scene(asked(request))
    try:
        versions, lined = _lined(scene)
    except TextError as error:
        facts: dict[str, Any] = {"told": None, "problem": f"{error.what} {error.cure}", "rows": [], "bars": []}
    else:
        told = answers.overview(versions, lined)
        facts = {"told": told, "problem": "", "rows": _rows(told), "bars": _bars(told["versions"])}
    return show(
        request, "text.html", title="The text on the table", **facts, marking=scene.play.marking, dated=scene.play
    )


def article(request: Request) -> Response:
    """Show one article: each paragraph of it in all versions, side by side."""
    scene = office(request).scene(asked(request))
    versions, lined = _lined(scene)
    told = answers.article(
        versions, lined, request.path_params["article"], acts=scene.play.told, parties=_names(scene.dossier.parties)
    )
    heads = [one.label for one in versions]
    rows = [{"key": one["key"], "cells": _cells(one["life"], len(versions))} for one in told["paragraphs"]]
    newest = told["version"] == len(versions)  # a ruling is on the newest version, which is on the table
    return show(
        request, "text_article.html", title=f"{told['article']} {told['title']}".strip(), heads=heads, rows=rows, wanted=told["wanted"], newest=newest,
        marking=scene.play.marking, dated=scene.play,
    )  # fmt: skip


async def rule(request: Request) -> Response:
    """Record that a paragraph of the newest version is agreed ad referendum, or take that back."""
    async with request.form() as form:
        given = {name: words.strip() for name in ("key", "on", "back") if isinstance(words := form.get(name), str)}
    scene = office(request).scene(asked(request))
    versions, key = _read(tuple(scene.play.documents.values())), given.get("key", "")
    record, by = office(request).desk().record, getattr(request.state, "user", "") or "desk"
    try:
        if given.get("back"):
            take_back(record, versions[-1], key, by)
            done = f"Taken back: what was said of {key}."
        else:
            agree(record, versions[-1], key, by, given.get("on", ""))
            done = f"Recorded: {key} is agreed ad referendum."
    except VerbaleError as error:
        done = f"{error.what} {error.cure}"
    address = f"/text/article/{quote(request.path_params['article'], safe='')}"
    return RedirectResponse(f"{address}{query(request, done=done)}", 303)


def compared(request: Request) -> Response:
    """Show two versions as a redline, with what changed in words."""
    scene = office(request).scene(asked(request))
    versions = _read(tuple(scene.play.documents.values()))
    old, new = _pair(request, versions)
    given = _said(scene, versions).between(versions.index(old), versions.index(new))
    told = answers.comparison(old, new, parties=_names(scene.dossier.parties), given=given)
    return show(
        request, "text_compared.html", title="Two versions compared", told=told, lines=list(lines(old, new, given)), turns=_turns(told["links"]),
        kept=query(request, a=str(versions.index(old) + 1), b=str(versions.index(new) + 1)),
        marking=scene.play.marking, dated=scene.play,
    )  # fmt: skip


def download(request: Request) -> Response:
    """Return two versions as Word, or the newer as CSV or Akoma Ntoso; the export is noted in the chain."""
    scene = office(request).scene(asked(request))
    versions = _read(tuple(scene.play.documents.values()))
    form, pair = request.url.path.rpartition(".")[2], _pair(request, versions)
    names = _names(scene.dossier.parties)
    given = _said(scene, versions).between(versions.index(pair[0]), versions.index(pair[1]))
    by = getattr(request.state, "user", "") or "Verbale"
    raw = as_file(
        f"text.{form}", pair, parties=names, given=given, by=by, table=request.query_params.get("columns") == "1"
    )
    note(request, "export", f"text.{form}")
    headers = {"Content-Disposition": f'attachment; filename="text.{form}"'}
    return Response(raw, media_type=_TYPES[form], headers=headers)


def _lined(scene: View) -> tuple[tuple[Version, ...], Versions]:
    """Return the versions in view, laid beside each other with what people said of them."""
    versions = _read(tuple(scene.play.documents.values()))
    return versions, _laid(versions, _said(scene, versions))


def _said(scene: View, versions: Sequence[Version]) -> Said:
    """Return what stands of what people said, as far as the reader may know it."""
    return said_of(scene.desk.record, versions, scene.query.known, scene.query.clearance)


def _read(documents: tuple[Document, ...]) -> tuple[Version, ...]:
    """Return the versions among documents; raise `TextError` where there are none."""
    found = _looked_through(documents)
    if isinstance(found, TextError):
        raise TextError(found.what, found.cure)
    return found


@lru_cache(maxsize=_KEPT)
def _looked_through(documents: tuple[Document, ...]) -> tuple[Version, ...] | TextError:
    """Read the drafts among documents, or say what is missing: once for each set of documents in view."""
    try:
        return versions_in(documents)
    except TextError as error:
        return error.with_traceback(None)


_seen: dict[tuple[object, ...], Versions] = {}


def _laid(versions: tuple[Version, ...], said: Said) -> Versions:
    """Lay versions beside each other, once for each set of documents and of rulings."""
    key = (tuple(one.document.id for one in versions), said.agreements, said.given)
    if key not in _seen:
        while len(_seen) >= _KEPT:
            _seen.pop(next(iter(_seen)))
        _seen[key] = lined_up(versions, said.given, said.agreements)
    return _seen[key]


def _pair(request: Request, versions: Sequence[Version]) -> tuple[Version, Version]:
    """Return the versions that the address names; the last two where it names none."""
    get = request.query_params.get
    last = len(versions)
    old, new = (
        version_named(versions, get(name) or str(default)) for name, default in (("a", max(last - 1, 1)), ("b", last))
    )
    return versions[old], versions[new]


def _turns(links: Sequence[dict[str, Any]]) -> list[tuple[dict[str, Any], bool]]:
    """Return the changes that mean something known, each with whether its link is sure; what else was put in or out the redline shows."""
    return [(one, link["sure"]) for link in links for one in link["changes"] if one["turn"] not in _PLAIN]


def _names(parties: Sequence[Any]) -> list[str]:
    return [name for party in parties for name in (party.id, party.name, *party.aliases)]


def _rows(told: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the articles of the newest version, each with its brackets in every version and its share of bracketed words there."""
    before = [{one["article"]: one["brackets"] for one in row["articles"]} for row in told["versions"]]
    lines = {line[-1]: line for line in told["lines"]}
    return [
        {
            "key": one["article"],
            "title": one["title"],
            "counts": [some.get(key) for some, key in zip(before, lines[one["article"]], strict=True)],
            "open": None if one["clean"] is None else round(100 * (1 - one["clean"])),
        }
        for one in told["versions"][-1]["articles"]
    ]


def _bars(versions: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the bars of the picture: version, brackets, and height in parts of a hundred of the highest."""
    most = max((row["total"]["brackets"] for row in versions), default=0) or 1
    return [
        {
            "version": row["version"],
            "brackets": row["total"]["brackets"],
            "height": round(100 * row["total"]["brackets"] / most),
        }
        for row in versions
    ]


def _cells(life: Sequence[dict[str, Any]], count: int) -> list[dict[str, Any] | None]:
    """Return a paragraph's steps by version; ``None`` where it does not stand."""
    steps = {step["version"]: step for step in life}
    return [steps.get(version) for version in range(1, count + 1)]
