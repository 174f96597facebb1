"""The brief as one file: every part whole, every sign of a document written out."""

from dataclasses import replace

from tests.brief.render.conftest import COUNT, PAPER, WORDS
from verbale.brief import Brief, Cell, Table
from verbale.brief.render.html import foot, inner, marking, refs, render, section, sentence, style
from verbale.model import Marking

QUOTE = "Arda said: &lt;b&gt;salt&lt;/b&gt; &amp; [bold]tax[/bold]."
WHOLE = '<span class="portion">(TLP:AMBER//[/SALT])</span>'


def link(citation: object) -> str:
    """Return an address of a citation that would break out of its attribute."""
    return '#w"' if citation == WORDS else "#f"


def test_citations_are_links_each_label_once(page: Brief) -> None:
    """With the words of the quote or the name of the figure, and the mark of what they carry."""
    words = f'<a href="#w&quot;" title="{QUOTE}">1</a>'
    figure = '<a href="#f" title="brief.counts">f1</a>'
    assert refs(page, (WORDS, COUNT, WORDS), link) == f'<span class="refs">[{words}, {figure}] {WHOLE}</span>'
    alike = replace(page, marking=Marking("GREEN"))
    assert refs(alike, (WORDS,), link) == f'<span class="refs">[{words}]</span>'


def test_a_sentence_has_its_label_in_its_tone(page: Brief) -> None:
    """Escaped like everything else; no label where there is none."""
    first, second = page.sections[0].sentences
    assert sentence(page, first, link).startswith(
        '<span class="label amber">Own side</span> Salt &lt;is&gt; [red]open[/red]. <span'
    )
    assert sentence(page, second, link).startswith('One act. <span class="refs">')


def test_a_section_with_its_table(page: Brief) -> None:
    """Headings in rows and columns, marks and tones, the note behind it, then the sentences."""
    cell = refs(page, (WORDS,), link)
    assert section(page, page.sections[0], link).startswith(
        '<section aria-labelledby="s-standing">\n<h2 id="s-standing">Where they stand</h2>\n'
        '<div class="scroll" tabindex="0" role="region" aria-label="Where they stand">\n<table>\n'
        '<thead><tr><th scope="col">Point</th><th scope="col">Bel [/b] &amp; Co</th></tr></thead>\n<tbody>\n'
        '<tr><th scope="row"><span class="mark ">★</span> Salt &amp; tax</th>'
        f'<td class="green"><span class="mark green">○</span> [b]open[/b] {cell}</td></tr>\n'
        '<tr><th scope="row">Fish</th><td class="faint">nothing read</td></tr>\n'
        '</tbody>\n</table>\n</div>\n<p class="note">★ [key]</p>\n<ul class="said">\n<li>'
    )
    assert section(page, page.sections[1], link) == (
        '<section aria-labelledby="s-bare">\n<h2 id="s-bare">Nothing else</h2>\n</section>\n'
    )


def test_more_than_five_columns_are_wide(page: Brief) -> None:
    """They scroll on a narrow screen."""
    for count, wide in ((5, False), (6, True)):
        part = replace(page.sections[0], table=Table("", ("A",) * count, ((Cell("x"),) * count,)))
        assert ('<table class="wide">' in section(page, part, link)) is wide


def test_the_head_says_the_two_dates_and_for_whom(page: Brief) -> None:
    """Both only where they are given."""
    assert inner(page, link).startswith(
        "<h1>Talks &lt;i&gt;on&lt;/i&gt; [b]salt[/b]</h1>\n<p>State of play on <strong>30 March 2024</strong>, as known on "
        '29 March 2024, for Arda [x] &amp; Co. <span class="counts">One document.</span> '
    )
    bare = inner(replace(page, known=None, party="", sources=(), sections=()), link)
    assert "<strong>30 March 2024</strong>. <span" in bare
    assert "<p>No document is cited.</p>" in bare


def test_sources_have_their_number_and_mark(page: Brief) -> None:
    """What is not known of them is left out."""
    assert (
        '<ol class="sources">\n<li value="1">Daily [b]Net, A &lt;paper&gt;, 2024-03-05 <span class="soft">(TLP:GREEN)</span></li>\n</ol>'
        in inner(page, link)
    )


def test_banner_and_foot(page: Brief) -> None:
    """The banner is escaped; the foot is empty where nothing was signed."""
    odd = replace(page, marking=Marking("RED", caveats=frozenset({"A & B"})))
    assert marking(odd) == '<p class="marking">TLP:RED//A &amp; B</p>\n'
    assert foot(page) == '<p class="soft">Signed by [k]ey.</p>\n'
    assert foot(replace(page, record="")) == ""


def test_the_file_is_whole(page: Brief) -> None:
    """Title with the day, the shared style, the banner twice, and each citation's place in the annex."""
    made = render(page)
    assert made.startswith('<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n')
    assert "<title>Talks &lt;i&gt;on&lt;/i&gt; [b]salt[/b]: brief, 30 March 2024</title>\n<style>\n" + style() in made
    assert made.count(marking(page)) == 2
    assert made.endswith("</footer>\n</body>\n</html>\n")
    assert (
        '<div class="quote" id="q1"><p><strong>[f1]</strong> One act. <code>brief.counts</code></p><ul><li>1 = 1</li></ul></div>\n'
        f'<div class="quote" id="q2"><p><strong>[1]</strong> <mark>{QUOTE}</mark> More.</p>\n'
        '<p class="soft">A &lt;paper&gt;, 5 Mar 2024, characters 9–51 <span class="portion">(TLP:GREEN)</span></p></div>\n'
        "</section>" in made
    )


def test_an_untitled_undated_paper_goes_by_its_file(page: Brief) -> None:
    """No day is made up for it."""
    bare = replace(PAPER, title="", published=None)
    assert '<p class="soft">paper.txt, characters 9–51 ' in render(replace(page, documents={PAPER.id: bare}))


def test_a_citation_says_its_page_and_the_annex_its_place(paged: Brief) -> None:
    """By the page's own label, escaped."""
    made = render(paged)
    assert ">1\u00a0p.\u00a0&lt;iv&gt;</a>" in made
    assert "<strong>[1\u00a0p.\u00a0&lt;iv&gt;]</strong>" in made
    assert "A &lt;paper&gt;, 5 Mar 2024, p. &lt;iv&gt;, footnote, characters 9–51 " in made
