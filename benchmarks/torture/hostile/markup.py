"""HTML and XML: nested without end, never closed, entities that grow, tables without end, attributes without end."""

from collections.abc import Iterator

DEEP = 60_000
TAGS = (
    "div",
    "b",
    "i",
    "span",
    "table",
    "ul",
    "li",
    "blockquote",
    "a",
    "p",
    "section",
    "font",
    "svg",
    "form",
    "q",
    "pre",
    "article",
    "select",
    "math",
    "dl",
)


def files() -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each."""
    for tag in TAGS:
        yield f"deep-{tag}.html", f"<html><body>{f'<{tag}>' * DEEP}The Union refused.".encode()
    for tag in ("div", "table", "blockquote", "li", "b"):
        closed = f"<{tag}>" * DEEP + "The Union refused." + f"</{tag}>" * DEEP
        yield f"closed-{tag}.html", f"<html><body>{closed}</body></html>".encode()
    yield from _entities()
    yield from _wide()


def _entities() -> Iterator[tuple[str, bytes]]:
    grown = "".join(f'<!ENTITY e{number} "{f"&e{number - 1};" * 10}">' for number in range(1, 12))
    laughs = f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e0 "lol">{grown}]>'
    outside = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    quadratic = f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "{"a" * 50_000}">]>'
    akn = '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate><p>{}</p></debate></akomaNtoso>'
    for name, body in (("html", "<html><body><p>{}</p></body></html>"), ("akn", akn)):
        yield f"laughs-{name}.xml", (laughs + body.format("&e11;")).encode()
        yield f"outside-{name}.xml", (outside + body.format("&x; The Union refused.")).encode()
        yield f"quadratic-{name}.xml", (quadratic + body.format("&a;" * 20_000)).encode()
        yield (
            f"remote-{name}.xml",
            ('<!DOCTYPE r SYSTEM "http://127.0.0.1:9/x.dtd">' + body.format("The Union refused.")).encode(),
        )
    yield "akn-deep.xml", (akn.split("<p>", maxsplit=1)[0] + "<section>" * DEEP).encode()
    yield "numeric-entities.html", ("<html><body><p>" + "&#x26;" * 100_000 + "</p></body></html>").encode()
    yield "unknown-entities.html", ("<html><body><p>" + "&nothing" * 60_000 + "</p></body></html>").encode()


def _wide() -> Iterator[tuple[str, bytes]]:
    page = "<html><body>{}</body></html>"
    yield (
        "attributes.html",
        page.format(
            "<p " + " ".join(f"a{number}='x'" for number in range(60_000)) + ">The Union refused.</p>"
        ).encode(),
    )
    yield "long-attribute.html", page.format(f"<p title='{'x' * 5_000_000}'>The Union refused.</p>").encode()
    yield "open-angles.html", ("<html>" + "<" * 300_000).encode()
    yield "open-comments.html", ("<html>" + "<!--" * 100_000 + "The Union refused.").encode()
    yield "open-cdata.html", ("<html>" + "<![CDATA[" * 60_000).encode()
    yield "open-scripts.html", ("<html>" + "<script>" * 60_000 + "The Union refused.").encode()
    yield "open-quotes.html", ("<html>" + "<a href='" * 60_000).encode()
    yield "breaks.html", page.format("a<br>" * 100_000).encode()
    yield "cells.html", page.format("<table>" + ("<tr>" + "<td>1</td>" * 300 + "</tr>") * 300 + "</table>").encode()
    yield (
        "spans.html",
        page.format("<table>" + "<tr><td rowspan=60000 colspan=60000>a</td></tr>" * 400 + "</table>").encode(),
    )
    yield "links.html", page.format("<a href='/x'>The Union refused.</a> " * 20_000).encode()
    yield "paragraphs.html", page.format("<p>if if if</p>" * 40_000).encode()
    yield "spaces.html", page.format("<p>The Union" + " " * 2_000_000 + "refused.</p>").encode()
    yield (
        "styles.html",
        page.format("<style>" + "a{b:c}" * 100_000 + "</style><p style='display:none'>The Union refused.</p>").encode(),
    )
    yield (
        "charset.html",
        b"<html><head><meta charset='utf-7'></head><body><p>" + b"+ADw-" * 60_000 + b"</p></body></html>",
    )
    yield "empty-elements.html", page.format("<i></i>" * 100_000).encode()
    yield "frames.html", page.format("<iframe srcdoc='<iframe srcdoc='" * 20_000).encode()
    yield (
        "json-head.html",
        (
            "<html><head><script type='application/ld+json'>"
            + '{"a":' * 100_000
            + "</script></head><body><p>The Union refused.</p></body></html>"
        ).encode(),
    )
    yield (
        "metas.html",
        (
            "<html><head>"
            + "<meta name='date' content='2022-01-01'>" * 40_000
            + "</head><body><p>The Union refused.</p></body></html>"
        ).encode(),
    )
    yield (
        "mhtml-parts.mht",
        (
            b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
            + b"--b\nContent-Type: text/html\n\n<p>a</p>\n" * 20_000
            + b"--b--\n"
        ),
    )
