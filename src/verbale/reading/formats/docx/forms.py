"""Values filled into the old kind of form fields: a check box, a choice from a list. Text fields hold their value as text."""

from typing import Any

from verbale.reading.formats.docx.parts import W, is_on, value


def form_value(mark: Any) -> str:
    """Return what a field shows that holds its value in its definition; empty for others."""
    data = mark.find(W + "ffData")
    if data is None:
        return ""
    box = data.find(W + "checkBox")
    if box is not None:
        state = "checked" if box.find(W + "checked") is not None else "default"
        return "☒ " if is_on(box, state) else "☐ "
    choice = data.find(W + "ddList")
    if choice is not None:
        entries = [value(entry) for entry in choice.findall(W + "listEntry")]
        chosen = choice.find(W + "result")
        place = value(chosen) if chosen is not None else "0"
        return entries[int(place)] if place.isdigit() and int(place) < len(entries) else ""
    return ""
