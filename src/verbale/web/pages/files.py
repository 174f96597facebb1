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


def style(request: Request) -> Response:  # noqa: ARG001  # Starlette's signature
    """Return the style sheet that brief and desk share."""
    return Response(html.style(), media_type="text/css")
