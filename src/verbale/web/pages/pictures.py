"""Pictures in pages: drawn on this machine, each beside its table; and the page of lanes."""

from starlette.requests import Request
from starlette.responses import Response

from verbale.brief.pictures.gallery import make
from verbale.brief.pictures.picture import THEMES, draw
from verbale.errors import OutputError
from verbale.web.address import asked
from verbale.web.rendering import office, show

TYPES = {"svg": "image/svg+xml", "png": "image/png", "json": "application/json"}


def lanes(request: Request) -> Response:
    """Show what each party did, when: the picture, and the acts as a table."""
    scene = office(request).scene(asked(request))
    case = scene.case()
    acts = [(item, case.told(item), case.when(item)) for item in reversed(case.play.acts[-200:])]
    return show(
        request, "lanes.html", title="Lanes", pictures=("lanes",) if acts else (), acts=acts, total=len(case.play.acts),
        marking=scene.play.marking, dated=scene.play,
    )  # fmt: skip


def picture(request: Request) -> Response:
    """Draw a picture."""
    name, form = request.path_params["name"], request.path_params["form"]
    theme = "dark" if request.query_params.get("theme") == "dark" else "light"
    if form not in TYPES or theme not in THEMES:
        raise OutputError(f"There is no picture as {form[:20]!r}.", f"Use one of {', '.join(TYPES)}.")
    wanted = asked(request)
    content = draw(make(name, office(request).scene(wanted).case(wanted.party)), form, theme)
    return Response(content, media_type=TYPES[form])
