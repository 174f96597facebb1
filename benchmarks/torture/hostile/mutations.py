"""Files that were good, with some bytes changed: the same ones on every run, through the limited child.

`python -m benchmarks.torture.hostile.mutations [COUNT]` prints how they ended; the whole goal is 20,000.
"""

import random
import sys
import time
from collections import Counter
from collections.abc import Iterator

from benchmarks.torture.hostile import mails, packed, pdfs
from verbale.reading.formats import recognise
from verbale.reading.formats.text import TEXT
from verbale.reading.sandbox import parent

WORDS = "On 3 May 2021 the Union proposed a longer period. The Company refused it, and asked for an answer by June. "
COUNT = 20_000


def seeds() -> dict[str, bytes]:
    """Return one good file of each kind."""
    paragraphs = "".join(f"<w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p>" for _ in range(5))
    return {
        "docx": packed.word(paragraphs + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"),
        "odt": packed.odt(f"<text:p>{WORDS}</text:p>" * 5),
        "pdf": pdfs.pdf(pdfs.page(b"BT /F1 12 Tf 72 700 Td (The Union refused.) Tj 0 -20 Td (The Company agreed.) Tj ET", packed=True)),
        "plain.pdf": pdfs.pdf(pdfs.page()),
        "eml": mails.multi(b"--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p>" + WORDS.encode() + b"</p>\n--b--\n"),
        "html": f"<html><head><title>Talks</title></head><body><article><p>{WORDS * 3}</p><table><tr><td>a</td></tr></table></article></body></html>".encode(),
        "rtf": b"{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0 " + WORDS.encode() * 3 + b"\\par {\\b bold} \\'e9 \\u8364 ?}",
    }  # fmt: skip


def mutated(raw: bytes, dice: random.Random) -> bytes:
    """Return a file with a few changes: bytes, bits, pieces cut, doubled, moved, or filled with numbers at their edges."""
    made = bytearray(raw)
    for _ in range(dice.choice((1, 1, 2, 4, 16))):
        at = dice.randrange(len(made)) if made else 0
        size = dice.choice((1, 1, 2, 4, 8, 64))
        way = dice.randrange(6)
        if way == 0 and made:
            made[at] = dice.randrange(256)
        elif way == 1 and made:
            made[at] ^= 1 << dice.randrange(8)
        elif way == 2:
            del made[at : at + size]
        elif way == 3:
            made[at:at] = made[at : at + size] * dice.choice((1, 2, 50))
        elif way == 4:
            made[at : at + size] = dice.choice((b"\xff", b"\0", b"\x7f", b"9", b"(", b"<")) * size
        else:
            made = made[:at] if dice.random() < 0.1 else made
    return bytes(made)


def every(count: int) -> Iterator[tuple[str, bytes]]:
    """Yield kind and bytes of so many files."""
    dice, good = random.Random(20), seeds()
    for _ in range(count):
        kind = dice.choice(sorted(good))
        yield kind, mutated(good[kind], dice)


def main() -> None:
    """Print how they ended."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    ended: Counter[str] = Counter()
    longest = 0.0
    for kind, raw in every(count):
        media_type, foreign = recognise(raw[:65536], raw)
        if foreign is not None or media_type == TEXT:
            ended["taken for something else"] += 1
            continue
        begun = time.perf_counter()
        found = parent.extract_limited(media_type, raw)
        longest = max(longest, time.perf_counter() - begun)
        ended["broke a limit" if found.get("limit") else "failure with a reason" if "failure" in found else "read"] += 1
        if found.get("limit"):
            print(f"{kind}: {found['failure']}", flush=True)
    print(
        f"{count} files: {', '.join(f'{number} {name}' for name, number in ended.most_common())}; at most {longest:.1f} s each"
    )


if __name__ == "__main__":
    main()
