"""Plain text: runs of one thing, lines without end, lists without end, letters that are no letters, encodings that lie."""

from collections.abc import Iterator

SIZE = 300_000  # characters of a run
RUNS = {
    "space": " ", "tab": "\t", "line": "\n", "crlf": "\r\n", "cr": "\r", "form-feed": "\f", "vertical-tab": "\v", "next-line": "\x85",
    "line-separator": "\u2028", "no-break-space": "\xa0", "digit": "7", "digits": "12345 ", "comma-digits": "1,", "quote": '"', "curly": "“", "close-curly": "”",
    "apostrophe": "'", "bracket": "(", "square": "[", "brace": "{", "less": "<", "brackets": "()", "if": "if ", "said-that": "said that ", "and": "and ",
    "not": "not ", "that": "that ", "which": "which ", "who": "who ", "the": "the ", "of": "of ", "to": "to ", "to-to": "to agree to ", "comma": ", ", "full-stop": ". ", "dots": ".",
    "semicolon": "; ", "colon": ": ", "dash": "- ", "em-dash": "—", "letter": "a", "capital": "A", "initials": "A. ", "mister": "Mr. ", "name": "Mr. Smith ",
    "names": "France and Spain and ", "hyphens": "EU-", "slash": "/", "backslash": "\\", "underscore": "_", "star": "*", "hash": "# ", "pipe": "| ", "equals": "=",
    "quoting": ">", "quoted-lines": "> a\n", "numbered": "1. ", "dotted": "1.1.", "lettered": "(a) ", "iso-day": "2022-01-01 ", "month": "January ", "day": "3 May 2021 ",
    "address": "http://a.b/", "mail-address": "a@b.", "from": "From: ", "from-lines": "From: a\nTo: b\n\n", "wrote": "On Monday Ann wrote:\n", "original": "-----Original Message-----\n",
    "page": "Page 1 of 9\n", "speaker": "THE CHAIR: ", "speakers": "Q: a\nA: b\n", "accent": "a" + "\u0301" * 40, "joiner": "\u200b", "right-to-left": "\u202e", "soft-hyphen": "\u00ad", "mark": "\ufeff",
    "ligature": "ﬃ", "dotted-i": "İ", "bold": "𝐀", "family": "👩\u200d👩\u200d👧", "cjk": "議", "arabic-long": "\ufdfa", "yes": "Yes. ", "refused": "Bel refused to refuse ", "would": "would have to ",
    "proposed": "Arda proposed that Bel proposed that ", "relative": "the party which the party ", "bullets": "• a\n", "items": "1) a\n", "amendment": "[[a] b] ", "strike": "~~a~~ ", "table": "a\tb\tc\n",
}  # fmt: skip
LINES = {
    "numbered-lines": "{n}. The Union proposed a longer period of {n} days to the Company, which refused it.\n",
    "numbered-bare": "{n}.\n", "lettered-lines": "({n}) If the Union agrees, the Company will agree to item {n}.\n", "reply-lines": "> {n} On 3 May 2021, Ann wrote:\n",
    "headed-lines": "ARTICLE {n}\n\n", "speaker-lines": "SPEAKER {n}: We said that we said that.\n", "dated-lines": "3 May {n}\n", "names-lines": "Mr. Name{n} of Land{n} said that Land{n} agreed.\n",
}  # fmt: skip
LONG = 49_000_000


def files() -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each."""
    for name, unit in RUNS.items():
        yield f"run-{name}.txt", (unit * (SIZE // len(unit))).encode()
        yield f"end-{name}.txt", f"The Union met the Company. {unit * (SIZE // len(unit))} It refused.\n".encode()
    for name, line in LINES.items():
        yield f"{name}.txt", "".join(line.format(n=number) for number in range(1, 5001)).encode()
    yield "one-line-letters.txt", b"a" * LONG
    yield "one-line-words.txt", b"word " * (LONG // 5)
    yield "one-line-spaces.txt", b"The Union refused." + b" " * LONG + b"End."
    yield "one-line-clauses.txt", b"and if it said that it had not agreed, " * (LONG // 40)
    yield "short-lines.txt", b"a\n" * (LONG // 2)
    yield "empty-lines.txt", b"The Union refused.\n" + b"\n" * LONG + b"End.\n"
    yield from _encodings()


def _encodings() -> Iterator[tuple[str, bytes]]:
    words = "The Union proposed a longer period. The Company refused it. "
    yield "utf-16-no-mark.txt", (words * 2000).encode("utf-16-le")
    yield "utf-16-odd.txt", b"\xff\xfe" + (words * 2000).encode("utf-16-le") + b"a"
    yield "utf-32.txt", (words * 2000).encode("utf-32")
    yield "utf-7.txt", ("+AAA-" * 60_000).encode()
    yield "broken-utf-8.txt", b"The Union \xc3\x28 refused \xf0\x9f\x98 it. " * 8000
    yield "overlong.txt", b"The Union \xc0\xaf\xe0\x80\xaf refused. " * 8000
    yield "surrogates.txt", b"The Union \xed\xa0\x80\xed\xb0\x80 refused. " * 8000
    yield "nul-inside.txt", b"The Union\0 refused. " * 10_000
    yield "control.txt", bytes(range(1, 32)) * 10_000
    yield "escapes.txt", b"\x1b[31mThe Union\x1b]0;title\x07 refused.\x1b[2J\n" * 8000
    yield "half-binary.txt", words.encode() * 100 + bytes(range(256)) * 1000
    yield "all-marks.txt", b"\xef\xbb\xbf\xff\xfe\xfe\xff" * 40_000
