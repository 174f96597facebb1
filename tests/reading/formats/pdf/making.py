"""PDF files made by hand for tests: pages of painting commands, form fields, page labels. Nothing is compressed."""

from collections.abc import Sequence


def line(words: str, left: float, base: float, size: float = 10, paint: str = "0 g") -> str:
    """Return the commands that paint a line of words."""
    safe = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"q {paint} BT /F1 {size} Tf 1 0 0 1 {left} {base} Tm ({safe}) Tj ET Q"


def lines(words: Sequence[str], left: float, top: float, size: float = 10, leading: float = 14) -> str:
    """Return the commands that paint lines below each other."""
    return "\n".join(line(one, left, top - number * leading, size) for number, one in enumerate(words))


def pdf(*pages: str, fields: Sequence[tuple[str, str, float]] = (), labels: str = "", info: str = "") -> bytes:
    """Return a PDF with one page for each string of commands.

    Parameters
    ----------
    fields
        Text fields of the first page: name, value, base line.
    labels
        A page label dictionary's ``Nums``.
    info
        Entries of the document information.
    """
    count = len(pages)
    first, widget = 4, 4 + 2 * count
    kids = " ".join(f"{first + 2 * place} 0 R" for place in range(count))
    widgets = " ".join(f"{widget + place} 0 R" for place in range(len(fields)))
    form = f"/AcroForm << /Fields [{widgets}] >>" if fields else ""
    named = f"/PageLabels << /Nums [{labels}] >>" if labels else ""
    objects = {
        1: f"<< /Type /Catalog /Pages 2 0 R {form} {named} >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
        3: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    }
    for place, commands in enumerate(pages):
        notes = f"/Annots [{widgets}]" if fields and place == 0 else ""
        objects[first + 2 * place] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {notes}"
            f" /Resources << /Font << /F1 3 0 R >> >> /Contents {first + 2 * place + 1} 0 R >>"
        )
        stream = commands.encode("cp1252")
        objects[first + 2 * place + 1] = f"<< /Length {len(stream)} >>\nstream\n{stream.decode('cp1252')}\nendstream"
    for place, (name, value, base) in enumerate(fields):
        objects[widget + place] = (
            f"<< /Type /Annot /Subtype /Widget /FT /Tx /T ({name}) /V ({value}) /Rect [60 {base} 400 {base + 14}] >>"
        )
    return _file(objects, info)


def _file(objects: dict[int, str], info: str) -> bytes:
    if info:
        objects[max(objects) + 1] = f"<< {info} >>"
    out, places = b"%PDF-1.7\n", []
    for number in sorted(objects):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + objects[number].encode("cp1252") + b"\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    start, size = len(out), len(objects) + 1
    told = f" /Info {max(objects)} 0 R" if info else ""
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R{told} >>\n".encode()
    return out + f"startxref\n{start}\n%%EOF\n".encode()
