"""How cost grows with the length of the record, both axes in powers of ten, as SVG."""

from typing import Any

PANELS = (
    ("append_per_s", "bulk append, entries/s", 15_000),
    ("commit_ms", "one-entry commit, median ms", 2),
    ("matrix_ms", "matrix of 240 cells, median ms", 8),
    ("verify_s", "verify, s", 15),
)


def growth(rows: list[dict[str, Any]]) -> str:
    """Draw one panel for each cost: entries against cost, a line for each database, the goal dashed."""
    import altair as alt  # an extra
    import vl_convert  # an extra

    panels = []
    for name, title, goal in PANELS:
        values = [
            {"entries": row["entries"], "cost": row[name], "database": row["database"]} for row in rows if name in row
        ]
        if not values:
            continue
        axis = alt.X("entries:Q", scale=alt.Scale(type="log"), axis=alt.Axis(title="entries", format="~s", tickCount=4))
        cost = alt.Y("cost:Q", scale=alt.Scale(type="log"), axis=alt.Axis(title=title, tickCount=4, format="~s"))
        colour = alt.Color("database:N", scale=alt.Scale(domain=["SQLite", "PostgreSQL"], range=["#1f5fa8", "#b3541e"]))
        lines = alt.Chart(alt.InlineData(values)).mark_line(point=True).encode(x=axis, y=cost, color=colour)
        aim = alt.Chart(alt.InlineData([{"cost": goal}])).mark_rule(strokeDash=[4, 3], color="#888").encode(y="cost:Q")
        panels.append((aim + lines).properties(width=200, height=150))
    chart = alt.concat(*panels, columns=2, title="What the record costs as it grows (dashed: the goal)")
    drawn: str = vl_convert.vegalite_to_svg(chart.to_json())
    return drawn + "\n"
