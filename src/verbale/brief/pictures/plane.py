"""The agreement plane: what each package in reach is worth to two parties, beside what they have without agreement."""

from verbale.brief.context import BriefContext
from verbale.brief.pictures.picture import SHAPES, WIDTH, Picture


def picture(case: BriefContext, wide: int = WIDTH) -> Picture:
    """Draw the packages that counsel names; without preferences there is nothing to draw, and the picture says so."""
    found = case.counsel.packages if case.counsel is not None else ()
    parties = list(found[0][0].utilities)[:2] if found else []
    if len(parties) < 2:
        described = "values and threat points of two parties are needed (preferences.toml), and none are in view."
        return Picture("plane", "Agreements in reach", described, ("Package",), (), {})
    first, second = parties
    data, rows = [], []
    for number, (item, concepts) in enumerate(found, start=1):
        data.append(
            {"x": item.utilities[first], "y": item.utilities[second], "name": f"package {number}", "label": str(number)}
        )
        worth = (f"{item.utilities[first]:.3f}", f"{item.utilities[second]:.3f}")
        rows.append((f"{number} ({', '.join(concepts)})", *worth))
    item = found[0][0]
    threat = [item.utilities[name] - item.gains[name] for name in parties]
    data.append({"x": threat[0], "y": threat[1], "name": "no agreement", "label": "no agreement"})
    rows.append(("no agreement", f"{threat[0]:.3f}", f"{threat[1]:.3f}"))
    place = {
        "x": {"field": "x", "type": "quantitative", "title": f"worth to {case.name(first)}: more to the right", "scale": {"zero": False, "padding": 30}, "axis": {"tickCount": 6, "labelFlush": False}},
        "y": {"field": "y", "type": "quantitative", "title": f"worth to {case.name(second)}: more upwards", "scale": {"zero": False, "padding": 30}, "axis": {"tickCount": 6, "labelFlush": False}},
    }  # fmt: skip
    kinds = ["package", "no agreement"]
    values = [{**row, "kind": "no agreement" if row["name"] == "no agreement" else "package"} for row in data]
    efficient = [{"x": row[0], "y": row[1]} for row in case.counsel.efficient] if case.counsel is not None else []
    shape = {
        "field": "kind",
        "type": "nominal",
        "title": None,
        "scale": {"domain": kinds, "range": [SHAPES[0], SHAPES[4]]},
    }
    colour = {
        "field": "kind",
        "type": "nominal",
        "title": None,
        "scale": {"domain": kinds, "range": ["#0072B2", "#D55E00"]},
    }
    line = "line" if len(item.utilities) == 2 else "circle"  # with a third party it is no line but a cloud
    layers = [
        {
            "data": {"values": efficient},
            "mark": {
                "type": line,
                "color": "#8a8a8a",
                **({"size": 14} if line == "circle" else {"point": {"color": "#8a8a8a", "size": 14}}),
            },
            "encoding": place,
        },
        {"mark": {"type": "rule", "strokeDash": [4, 3], "color": "#8a8a8a"}, "encoding": {"x": {"datum": threat[0]}}},
        {"mark": {"type": "rule", "strokeDash": [4, 3], "color": "#8a8a8a"}, "encoding": {"y": {"datum": threat[1]}}},
        {
            "mark": {"type": "point", "filled": True, "size": 110},
            "encoding": {**place, "shape": shape, "color": colour},
        },
        {
            "mark": {"type": "text", "align": "left", "dx": 10, "dy": -10},
            "encoding": {**place, "text": {"field": "label", "type": "nominal"}},
        },
    ]
    described = (
        f"{len(found)} packages by what they are worth to {case.name(first)} and {case.name(second)}; "
        "dashed lines show what each has without agreement, so what lies right of and above both is better for both; "
        f"in grey {len(efficient):,} efficient packages: nothing is better for one side without being worse for another."
    )
    chart = {"data": {"values": values}, "layer": layers, "width": min(420, wide - 80), "height": 300}
    return Picture("plane", "Agreements in reach", described, ("Package", *map(case.name, parties)), tuple(rows), chart)
