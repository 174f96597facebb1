"""Cost of commands against the length of the record, both axes in powers of ten, as SVG; a steeper line than the dashed one is more than linear."""

from typing import Any


def drawn(rows: list[dict[str, Any]]) -> str:
    """Return a panel for cold and one for warm looks, a line for each command."""
    import altair as alt  # an extra
    import vl_convert  # an extra

    panels = []
    for name, title in (("cold_s", "cold, s"), ("warm_s", "warm, s")):
        values = [
            {"entries": row["entries"], "cost": max(row[name], 0.001), "what": row["what"]}
            for row in rows
            if not row["what"].startswith("/")
        ]
        least = min(one["entries"] for one in values)
        lowest = min(one["cost"] for one in values if one["entries"] == least)
        linear = [{"entries": one, "cost": lowest * one / least} for one in sorted({one["entries"] for one in values})]
        axis = alt.X("entries:Q", scale=alt.Scale(type="log"), axis=alt.Axis(title="entries", format="~s", tickCount=4))
        cost = alt.Y("cost:Q", scale=alt.Scale(type="log"), axis=alt.Axis(title=title, tickCount=4, format="~s"))
        lines = alt.Chart(alt.InlineData(values)).mark_line(point=True).encode(x=axis, y=cost, color="what:N")
        dashed = alt.Chart(alt.InlineData(linear)).mark_line(strokeDash=[4, 3], color="#888").encode(x=axis, y=cost)
        panels.append((lines + dashed).properties(width=240, height=180))
    chart = alt.hconcat(*panels, title="What a look costs as the record grows (dashed: linear)")
    return str(vl_convert.vegalite_to_svg(chart.to_json())) + "\n"
