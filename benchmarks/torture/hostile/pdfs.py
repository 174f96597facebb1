"""PDF: loops in the tree of pages and in forms, streams that grow, counts that lie, tables of references that lead nowhere."""

import zlib
from collections.abc import Iterator

WORDS = b"BT /F1 12 Tf 72 700 Td (The Union refused.) Tj ET"
FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def pdf(objects: dict[int, bytes], root: int = 1) -> bytes:
    """Return a PDF of these objects, with a table of references that fits."""
    made, places = bytearray(b"%PDF-1.7\n"), {}
    for number, body in objects.items():
        places[number] = len(made)
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, last = len(made), max(objects) + 1
    made += b"xref\n0 %d\n0000000000 65535 f \n" % last
    for number in range(1, last):
        made += b"%010d 00000 n \n" % places.get(number, 0)
    return bytes(made + b"trailer <</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (last, root, start))


def stream(raw: bytes, extra: bytes = b"", *, packed: bool = False) -> bytes:
    """Return a stream object."""
    body = zlib.compress(raw, 9) if packed else raw
    return b"<</Length %d%s%s>>\nstream\n%s\nendstream" % (
        len(body),
        b"/Filter/FlateDecode" if packed else b"",
        extra,
        body,
    )


def page(
    content: bytes = WORDS, *, packed: bool = False, resources: bytes = b"", kids: bytes = b"[3 0 R]", count: int = 1
) -> dict[int, bytes]:
    """Return the objects of one page."""
    given = b"<</Font<</F1 %s>>%s>>" % (FONT.encode(), resources)
    return {
        1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids%s/Count %d>>" % (kids, count),
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources %s/Contents 4 0 R>>" % given, 4: stream(content, packed=packed),
    }  # fmt: skip


def files() -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each."""
    yield from _trees()
    yield from _streams()
    yield from _broken()


def _trees() -> Iterator[tuple[str, bytes]]:
    yield "loop.pdf", pdf(page(kids=b"[2 0 R]"))
    yield "loop-pair.pdf", pdf(page(kids=b"[5 0 R]") | {5: b"<</Type/Pages/Kids[2 0 R]/Count 1>>"})
    yield "count.pdf", pdf(page(count=2_000_000_000))
    yield "negative.pdf", pdf(page(count=-5))
    yield "same-page.pdf", pdf(page(kids=b"[" + b"3 0 R " * 20_000 + b"]", count=20_000))
    deep = {
        number: b"<</Type/Pages/Parent %d 0 R/Kids[%d 0 R]/Count 1>>" % (number - 1, number + 1)
        for number in range(5, 5000)
    }
    yield "deep-tree.pdf", pdf(page(kids=b"[5 0 R]") | deep | {5000: b"<</Type/Page/MediaBox[0 0 9 9]>>"})
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R/B 5 0 R>>>>"
    yield "form-loop.pdf", pdf(page(b"/A Do", resources=b"/XObject<</A 5 0 R>>") | {5: stream(b"/A Do /B Do", form)})
    chain = {
        number: stream(
            b"/A Do " * 10,
            b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A %d 0 R>>>>" % (number + 1),
        )
        for number in range(5, 20)
    }
    yield "form-tree.pdf", pdf(page(b"/A Do", resources=b"/XObject<</A 5 0 R>>") | chain | {20: stream(WORDS)})
    yield "no-pages.pdf", pdf({1: b"<</Type/Catalog>>"})
    yield "root-loop.pdf", pdf({1: b"1 0 R"})


def _streams() -> Iterator[tuple[str, bytes]]:
    yield "bomb.pdf", pdf(page(b" " * 500_000_000, packed=True))
    yield "bomb-words.pdf", pdf(page(b"BT /F1 1 Tf " + b"(if said that) Tj 0 1 Td " * 3_000_000 + b"ET", packed=True))
    double = zlib.compress(zlib.compress(b" " * 900_000_000, 9), 9)
    yield (
        "double-bomb.pdf",
        pdf(
            page()
            | {4: b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>\nstream\n%s\nendstream" % (len(double), double)}
        ),
    )
    yield (
        "filters.pdf",
        pdf(page() | {4: b"<</Length 4/Filter[" + b"/ASCIIHexDecode" * 50_000 + b"]>>\nstream\n41>>\nendstream"}),
    )
    yield "one-place.pdf", pdf(page(b"BT /F1 12 Tf 9 9 Td " + b"(if) Tj " * 200_000 + b"ET", packed=True))
    yield (
        "glyphs.pdf",
        pdf(
            page(
                b"BT /F1 1 Tf 1 0 0 1 9 9 Tm "
                + b"".join(b"(a) Tj %d 0 Td " % (number % 7) for number in range(100_000))
                + b"ET",
                packed=True,
            )
        ),
    )
    yield "states.pdf", pdf(page(b"q " * 2_000_000 + WORDS, packed=True))
    yield (
        "matrix.pdf",
        pdf(page(b"BT /F1 12 Tf " + b"1e38 0 0 1e38 1e38 1e38 Tm (if) Tj " * 20_000 + b"ET", packed=True)),
    )
    yield "arrays.pdf", pdf(page(b"[" * 1_000_000, packed=True))
    yield "hex.pdf", pdf(page(b"BT /F1 12 Tf <" + b"41" * 5_000_000 + b"> Tj ET", packed=True))
    yield (
        "huge-page.pdf",
        pdf(
            page()
            | {
                3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 1e30 1e30]/Resources<</Font<</F1 %s>>>>/Contents 4 0 R>>"
                % FONT.encode()
            }
        ),
    )
    yield (
        "contents.pdf",
        pdf(
            page()
            | {
                3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 %s>>>>/Contents[%s]>>"
                % (FONT.encode(), b"4 0 R " * 20_000)
            }
        ),
    )


def _broken() -> Iterator[tuple[str, bytes]]:
    good = pdf(page())
    yield "cut.pdf", good[:200]
    yield "start.pdf", good.replace(b"startxref\n", b"startxref\n9999999999")
    yield "previous.pdf", good.replace(b"/Root", b"/Prev 9/Root")
    yield "previous-loop.pdf", good.replace(b"/Root", b"/Prev %d/Root" % good.index(b"xref"))
    yield "size.pdf", good.replace(b"/Size 5", b"/Size 999999999")
    yield "nesting.pdf", pdf(page() | {5: b"[" * 500_000})
    yield "names.pdf", pdf(page() | {5: b"<<" + b"/A" * 500_000 + b">>"})
    yield "tables.pdf", b"%PDF-1.7\n" + b"xref\n0 99999999\n" * 20_000
    yield "objects.pdf", b"%PDF-1.7\n" + b"1 0 obj\n" * 200_000
    yield "noise.pdf", b"%PDF-1.7\n" + bytes((number * 7919) % 251 for number in range(300_000))
    yield (
        "object-streams.pdf",
        pdf(page() | {5: stream(b"5 0 6 0 7 0", b"/Type/ObjStm/N 99999999/First 1/Extends 5 0 R")}),
    )
    yield "long-name.pdf", pdf(page() | {5: b"/" + b"#41" * 300_000})
