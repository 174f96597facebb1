"""A reliability diagram as SVG: nominal against observed share, the honest line in grey. No library, the same bytes each time."""

from collections.abc import Sequence

SIZE, EDGE = 320, 40
COLOURS = ("#1f5fa8", "#b3541e")
Points = Sequence[tuple[float, float, int]]


def diagram(series: dict[str, Points], title: str) -> str:
    """Draw curves of (nominal, observed, n) in the unit square."""
    span, height = SIZE - 2 * EDGE, SIZE + 20 * len(series)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {height}" font-family="sans-serif" font-size="11">',
        f"<title>{title}</title>",
        f'<rect width="{SIZE}" height="{height}" fill="white"/>',
        f'<rect x="{EDGE}" y="{EDGE}" width="{span}" height="{span}" fill="none" stroke="#888"/>',
        f'<line x1="{EDGE}" y1="{SIZE - EDGE}" x2="{SIZE - EDGE}" y2="{EDGE}" stroke="#bbb" stroke-dasharray="4 3"/>',
        f'<text x="{SIZE / 2}" y="{EDGE - 12}" text-anchor="middle">{title}</text>',
        f'<text x="{SIZE / 2}" y="{SIZE - 8}" text-anchor="middle">nominal: S below this level</text>',
        f'<text x="14" y="{SIZE / 2}" text-anchor="middle" transform="rotate(-90 14 {SIZE / 2})">observed share</text>',
    ]
    for tick in (0, 0.5, 1):
        place = EDGE + span * tick
        parts.append(f'<text x="{place}" y="{SIZE - EDGE + 13}" text-anchor="middle">{tick:g}</text>')
        parts.append(f'<text x="{EDGE - 5}" y="{SIZE - place + 4}" text-anchor="end">{tick:g}</text>')
    for place, (name, points) in enumerate(series.items()):
        colour = COLOURS[place % len(COLOURS)]
        drawn = " ".join(f"{EDGE + span * x:.1f},{SIZE - EDGE - span * y:.1f}" for x, y, _ in points)
        parts.append(f'<polyline points="{drawn}" fill="none" stroke="{colour}" stroke-width="2"/>')
        count = points[0][2] if points else 0
        parts.append(f'<text x="{EDGE}" y="{SIZE + 14 + 20 * place}" fill="{colour}">{name} (n = {count})</text>')
    return "\n".join([*parts, "</svg>", ""])
