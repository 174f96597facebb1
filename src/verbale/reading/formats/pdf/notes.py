"""What lies on a page beside its text: values filled into a form, and words that somebody put there as notes."""

import ctypes
from dataclasses import dataclass
from typing import Any

_NOTES = {1: "note", 3: "note", 9: "highlighted", 11: "struck out", 12: "struck out", 14: "note"}
_FIELDS = {2: "button", 3: "box", 4: "box", 5: "list", 6: "list", 7: "text"}  # kinds of form fields


@dataclass(frozen=True, slots=True)
class Filled:
    """A value filled into a form: the field's name, the words, and the place of the field in points."""

    name: str
    words: str
    left: float
    base: float


@dataclass(frozen=True, slots=True)
class Note:
    """Words somebody put on a page, who did, and how high the middle of its mark stands on that page, in points."""

    words: str
    writer: str
    middle: float = 0.0


def beside(page: Any, document: Any) -> tuple[list[Filled], list[Note]]:
    """Return the filled fields and the notes of a page."""
    from pypdfium2 import raw  # heavy

    filled, notes = [], []
    for number in range(raw.FPDFPage_GetAnnotCount(page)):
        one = raw.FPDFPage_GetAnnot(page, number)
        if not one:
            continue
        kind = raw.FPDFAnnot_GetSubtype(one)
        if kind == raw.FPDF_ANNOT_WIDGET and document.formenv is not None:
            filled += _value(one, document.formenv, raw)
        elif kind in _NOTES and (words := _string(raw.FPDFAnnot_GetStringValue, raw, one, b"Contents")):
            notes.append(Note(words, _string(raw.FPDFAnnot_GetStringValue, raw, one, b"T"), _middle(one, page, raw)))
        raw.FPDFPage_CloseAnnot(one)
    return filled, notes


def _middle(one: Any, page: Any, raw: Any) -> float:
    """Return how high above the foot of its page a note's mark stands."""
    rect = raw.FS_RECTF()
    if not raw.FPDFAnnot_GetRect(one, rect):
        return 0.0
    return float((rect.bottom + rect.top) / 2 - page.get_bbox()[1])


def _value(one: Any, form: Any, raw: Any) -> list[Filled]:
    kind = raw.FPDFAnnot_GetFormFieldType(form, one)
    name = _string(raw.FPDFAnnot_GetFormFieldAlternateName, raw, form, one) or _string(
        raw.FPDFAnnot_GetFormFieldName, raw, form, one
    )
    if _FIELDS.get(kind) == "box":
        value = "yes" if raw.FPDFAnnot_IsChecked(form, one) else ""
    elif _FIELDS.get(kind) in {"text", "list"}:
        value = _string(raw.FPDFAnnot_GetFormFieldValue, raw, form, one)
    else:
        value = ""
    rect = raw.FS_RECTF()
    if not value.strip() or not raw.FPDFAnnot_GetRect(one, rect):
        return []
    return [Filled(name.strip(), value.strip(), min(rect.left, rect.right), min(rect.bottom, rect.top))]


def _string(call: Any, raw: Any, *asked: Any) -> str:
    """Return a string of the library: asked for its length in bytes first, then for its UTF-16 words."""
    length = call(*asked, None, 0)
    if length <= 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    call(*asked, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), length)
    return buffer.raw[: length - 2].decode("utf-16-le", "replace").strip("\0")
