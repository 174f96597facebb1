"""What the pictures are drawn of."""

from typing import Any

from verbale.brief.pictures.picture import Picture


def values(picture: Picture, layer: int | None = None) -> list[dict[str, Any]]:
    """Return the data of a picture, or those of one of its layers."""
    part: Any = picture.chart if layer is None else picture.chart["layer"][layer]
    rows: list[dict[str, Any]] = part["data"]["values"]
    return rows
