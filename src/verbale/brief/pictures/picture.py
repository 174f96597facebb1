"""A picture: title, description, the same data as a table, and a Vega-Lite specification. Meaning never rests on colour."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from verbale.errors import OutputError

# Okabe & Ito (2008): told apart by colour-blind readers; shapes and marks carry the meaning as well.
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#6b6b6b", "#000000")
SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "triangle-right", "triangle-left")
THEMES = {
    "light": {"ink": "#1b1b1a", "soft": "#5a5955", "line": "#d8d5cc", "paper": "#fffefb"},
    "dark": {"ink": "#e9e6df", "soft": "#b3afa6", "line": "#4a4843", "paper": "#171716"},
}
FONT = "Liberation Sans, DejaVu Sans, Arial, sans-serif"
WIDTH, NARROW = 640, 320  # points across: on a page, and on a screen of a hand
FORMS = ("svg", "png", "json")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with its words.

    Parameters
    ----------
    name, title, description
        Short name, and what a person reads who does not see it.
    columns, rows
        The data as a table.
    chart
        Layers, encodings and size in Vega-Lite; data included.
    banner
        Marking of all that went in, as it is written out; stands in the picture.
    """

    name: str
    title: str
    description: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    chart: Mapping[str, Any]
    banner: str = ""


def specification(picture: Picture, theme: str = "light") -> dict[str, Any]:
    """Return the whole Vega-Lite specification, checked by Altair against its schema."""
    try:
        import altair as alt  # an extra, and heavy
    except ImportError as error:
        raise OutputError(
            "Pictures need Altair, which is not installed.", "Install it: pip install 'verbale[desk]'"
        ) from error
    chart: dict[str, Any] = alt.Chart.from_dict(
        {"$schema": alt.SCHEMA_URL, **_dressed(picture, theme)}, validate=True
    ).to_dict(validate=False)
    return chart


def _dressed(picture: Picture, theme: str) -> dict[str, Any]:
    """Return the specification as it is drawn. It is checked where it is handed out, and in tests: a check takes longer than the drawing."""
    return {
        "description": picture.description,
        "background": THEMES[theme]["paper"],
        "padding": 8,
        "config": _config(theme),
        **({"title": _banner(picture.banner, theme)} if picture.banner else {}),
        **picture.chart,
    }


def draw(picture: Picture, form: str, theme: str = "light") -> bytes:
    """Return the picture as SVG, PNG or its specification with the table as JSON; nothing is fetched.

    Parameters
    ----------
    form
        One of `FORMS`: ``svg`` and ``json`` give UTF-8 text, ``png`` an image at twice its size in points.
    theme
        Name of the colours, as `specification` takes it.

    Raises
    ------
    OutputError
        Where there is no picture in that form.
    """
    if form not in FORMS:
        raise OutputError(f"There is no picture as {form!r}.", f"Use one of {', '.join(FORMS)}.")
    if form == "json":
        return _json(picture, specification(picture, theme))
    try:
        import vl_convert  # an extra, and heavy
    except ImportError as error:
        raise OutputError(
            "Pictures need vl-convert, which is not installed.", "Install it: pip install 'verbale[desk]'"
        ) from error
    spec = _dressed(picture, theme)

    if form == "svg":
        drawn: str = vl_convert.vegalite_to_svg(spec, allowed_base_urls=[])
        return _named(drawn, picture).encode()
    content: bytes = vl_convert.vegalite_to_png(spec, scale=2, allowed_base_urls=[])
    return content


def _banner(text: str, theme: str) -> dict[str, Any]:
    return {"text": text, "anchor": "end", "fontSize": 9, "color": THEMES[theme]["soft"], "offset": 4}


def _named(drawn: str, picture: Picture) -> str:
    """Put title and description into the SVG, for readers who do not see it."""
    from html import escape

    head, rest = drawn.split(">", 1)
    label = f' role="img" aria-label="{escape(picture.title)}"'
    return f"{head}{label}><title>{escape(picture.title)}</title><desc>{escape(picture.description)}</desc>{rest}"


def _json(picture: Picture, spec: dict[str, Any]) -> bytes:
    import json

    told = {
        "name": picture.name, "marking": picture.banner or None, "title": picture.title, "description": picture.description,
        "table": {"columns": list(picture.columns), "rows": [list(row) for row in picture.rows]}, "vega_lite": spec,
    }  # fmt: skip
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def _config(theme: str) -> dict[str, Any]:
    tint = THEMES[theme]
    return {
        "font": FONT,
        "view": {"stroke": None},
        "axis": {
            "labelColor": tint["ink"], "titleColor": tint["soft"], "gridColor": tint["line"], "domainColor": tint["soft"],
            "tickColor": tint["soft"], "labelFontSize": 11, "titleFontSize": 11, "titleFontWeight": "normal", "labelLimit": 230,
        },
        "legend": {"labelColor": tint["ink"], "titleColor": tint["soft"], "labelFontSize": 11, "orient": "bottom", "columns": 6,
            "symbolOpacity": 1,
                   "symbolStrokeWidth": 2, "titleFontWeight": "normal", "labelLimit": 220},
        "text": {"color": tint["ink"], "fontSize": 11},
        "title": {"color": tint["ink"], "subtitleColor": tint["soft"]},
        "header": {"labelColor": tint["ink"], "titleColor": tint["soft"], "labelFontSize": 11, "labelFontWeight": "bold"},
        "range": {"category": list(COLOURS), "symbol": list(SHAPES)},
    }  # fmt: skip


def days(values: Sequence[Any]) -> dict[str, Any]:
    """Return the axis of time: dates written out as short as their span allows."""
    return {
        "field": "day",
        "type": "temporal",
        "title": None,
        "scale": {"padding": 14},
        "axis": {
            "format": "%d %b %y",
            "labelAngle": 0,
            "labelOverlap": "greedy",
            "labelSeparation": 12,
            "tickCount": min(5, max(2, len(values))),
        },
    }
