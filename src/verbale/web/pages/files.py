"""The brief as a file to print or to send."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from verbale.app.publish import render
from verbale.brief.render import html
from verbale.brief.template import NAMES, template
from verbale.web.address import asked
from verbale.web.auditing import note
from verbale.web.rendering import office

LONGEST = 200  # signs on the edge of a sheet
TYPES = {
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "txt": "text/plain; charset=utf-8",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def brief(request: Request) -> Response:
    """Return the brief in the format of the address's ending; the export is noted in the chain."""
    form = request.path_params["form"]
    if form not in TYPES:
        raise HTTPException(404, f"There is no brief as {form[:20]!r}; there is {', '.join(TYPES)}.")
    long = request.query_params.get("long") == "1"
    wanted = request.query_params.get("template", "")
    if wanted and wanted not in NAMES:
        raise HTTPException(404, f"There is no template {wanted[:20]!r}; there is {', '.join(NAMES)}.")
    made = (
        office(request).scene(asked(request)).paper(template(wanted))
        if wanted
        else office(request).brief(asked(request), long=long)
    )
    note(request, "export", f"brief.{form}")
    content = render(made, "text" if form == "txt" else form)
    name = wanted or "brief"
    headers = {
        "Content-Disposition": f'{"inline" if form in {"html", "pdf"} else "attachment"}; filename="{name}-{made.on}.{form}"'
    }
    if form == "html":
        # The file carries its own style sheet; it is the only page that does, and it holds no script.
        headers["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
    return Response(content, media_type=TYPES[form], headers=headers)


def sheet(request: Request) -> Response:
    """Return what each sheet of a printed page carries above and below: marking, what it is, its number. A page asks for it with its own words."""
    mark, stand = (_as_css(request.query_params.get(name, "")) for name in ("mark", "stand"))
    text = (
        f'@page {{ size: A4; margin: 17mm 15mm; font: 8pt "Liberation Sans", sans-serif; @top-center {{ content: "{mark}"; font-weight: 600; }} '
        f'@bottom-center {{ content: "{mark}"; font-weight: 600; }} @bottom-left {{ content: "{stand}"; text-align: left; }} '
        f'@bottom-right {{ content: counter(page) " / " counter(pages); }} }}\n'
    )
    return Response(text if mark or stand else "", media_type="text/css")


def _as_css(words: str) -> str:
    """Return words as the inner part of a text of CSS: every sign but plain letters and digits by its number, so that none of them means anything."""
    return "".join(sign if sign.isascii() and sign.isalnum() else f"\\{ord(sign):x} " for sign in words[:LONGEST])


def style(request: Request) -> Response:  # noqa: ARG001  # Starlette's signature
    """Return the style sheet that brief and desk share."""
    return Response(html.style(), media_type="text/css")
