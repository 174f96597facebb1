"""A machine that uses a record at random and compares it with a plain list after every look (Hypothesis, rule-based state machine)."""

# ruff: noqa: D401  # a machine speaks by assert, and its rules say what happens

import datetime as dt
import hashlib
import shutil
import tempfile
from collections import Counter
from pathlib import Path
from unittest.mock import patch

import hypothesis.strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from benchmarks.torture import plain
from benchmarks.torture.plain import Deed, Mark, Quote, Row
from verbale.app import rulings
from verbale.app.redaction import redact
from verbale.dossier import Dossier, parse
from verbale.errors import RecordError
from verbale.model import Act, Document, Evidence, Kind, Marking, Modality, Party, When
from verbale.record import verify
from verbale.record.entries import act_draft, document_draft
from verbale.record.exchange.json_lines import lines, take_in
from verbale.record.open import open_record
from verbale.state import state_of_play

FIRST, DAYS = dt.date(2024, 1, 1), 9
LEVELS = ("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED")
PARTIES, POINTS = ("p0", "p1", "p2"), ("q0", "q1")
FOLDER = Path("/dev/shm") if Path("/dev/shm").is_dir() else None  # noqa: S108  # made by tempfile; commits cost nothing there
STEPS: Counter[str] = Counter()
LOOKS: Counter[str] = Counter()

days = st.integers(0, DAYS).map(lambda number: FIRST + dt.timedelta(days=number))
spans = st.one_of(
    st.none(), days.map(lambda day: (day, day)), st.tuples(days, days).map(lambda two: (min(two), max(two)))
)
caveats = st.sampled_from([(), (), (), ("NOT PUBLIC",), ("CHATHAM HOUSE",), ("CHATHAM HOUSE", "NOT PUBLIC")]).map(
    frozenset
)
parties = st.sampled_from([None, None, None, (), ("p1",), ("p1", "p2")]).map(
    lambda some: None if some is None else frozenset(some)
)
marks = st.builds(Mark, st.integers(0, 4), caveats, parties)
clearances = st.one_of(st.none(), st.builds(Mark, st.integers(0, 4), caveats))
deeds = st.tuples(
    st.sampled_from([*plain.STANCES, "meet"]), st.sampled_from(PARTIES), st.sampled_from(POINTS),
    st.sampled_from(["done", "done", "intended", "feared"]), spans, st.integers(0, 3), st.integers(0, 5), marks,
)  # fmt: skip
picks = st.integers(0, 10_000)
looks = st.tuples(days, st.one_of(st.none(), days), clearances, st.sampled_from(["", "", *PARTIES, "stranger"]))
Look = tuple[dt.date, dt.date | None, Mark | None, str]
Drawn = tuple[str, str, str, str, tuple[dt.date, dt.date] | None, int, int, Mark]


def settings_of_talks() -> Dossier:
    """Return a dossier of three parties, the first of which is ours, and two points."""
    rows = ['title = "Random use (invented)"', 'ours = "p0"', "as_of = 2024-01-31"]
    rows += [f'[[party]]\nid = "{name}"\nname = "Party {name}"' for name in PARTIES]
    rows += [f'[[point]]\nid = "{name}"\ntitle = "Point {name}"' for name in POINTS]
    return parse("\n".join(rows))


DOSSIER = settings_of_talks()
NAMED = [Party(name, f"Party {name}") for name in PARTIES]
TEXT = "".join(f"Party {name} spoke in the round. " for name in (*PARTIES, *PARTIES))
LENGTH = len(TEXT) // 6


def marking(mark: Mark) -> Marking:
    """Return a marking of the house."""
    return Marking(LEVELS[mark.rank], caveats=mark.caveats, releasable_to=mark.only)


def act_of(deed: Deed, texts: dict[str, str]) -> Act:
    """Return an act of the house."""
    quotes = tuple(
        Evidence(
            quote.document, quote.start, quote.end, texts[quote.document][quote.start : quote.end], marking(quote.mark)
        )
        for quote in deed.quotes
    )
    when = None if deed.when is None else When.parse("/".join(dict.fromkeys(day.isoformat() for day in deed.when)))
    return Act(
        kind=Kind(deed.kind), actors=(deed.actor,), points=(deed.point,), modality=Modality(deed.modality), when=when,
        evidence=quotes, rule="torture",
    )  # fmt: skip


class Use(RuleBasedStateMachine):
    """Random use of a record on a file."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(dir=FOLDER))
        self.path = self.folder / "record.db"
        self.rows: list[Row] = []
        self.texts: dict[str, str] = {}
        self.gone: set[str] = set()
        self.acts: list[str] = []

    def step(self, name: str) -> None:
        """Count a step."""
        STEPS[name] += 1

    @initialize()
    def begin(self) -> None:
        """Open a new record."""
        if not _EMPTY:
            open_record(self.path).close()
            _EMPTY.append(self.path.read_bytes())
        self.path.write_bytes(_EMPTY[0])
        self.record = open_record(self.path)

    def deed(self, drawn: Drawn, document: str) -> Deed:
        """Return a deed quoted from a document and, now and then, from a second."""
        kind, actor, point, modality, when, more, place, mark = drawn
        named = [document, *[name for name in self.live() if name != document][: more == 0]]
        start = PARTIES.index(actor) * LENGTH + (3 * LENGTH if place > 2 else 0)
        head = {row.subject: row.mark for row in self.rows if row.kind == "document"}
        quotes = tuple(
            Quote(name, start, start + LENGTH - 1, mark if more == 3 and name in head else head.get(name, mark))
            for name in named
        )
        return Deed(kind, actor, point, modality, when, quotes)

    def live(self) -> list[str]:
        """Return the documents that have their words."""
        return [name for name in self.texts if name not in self.gone]

    def put(self, deed: Deed, known: dt.date, *, by_hand: bool = False) -> str:
        """Note an act in the plain list."""
        name = act_of(deed, self.texts).id
        about = {quote.document for quote in deed.quotes}
        self.rows.append(Row("act", name, known, deed.mark, by_hand, about, deed=deed, first=deed.quotes[0].document))
        self.acts.append(name)
        return name

    @rule(known=days, published=st.one_of(st.none(), days), mark=marks, drawn=st.lists(deeds, max_size=3))
    def append_document(self, known: dt.date, published: dt.date | None, mark: Mark, drawn: list[Drawn]) -> None:
        """A document comes in with what it tells."""
        self.step("append a document")
        text = f"{TEXT}Number {len(self.rows)}."
        name = hashlib.sha256(text.encode()).hexdigest()
        when = None if published is None else When.day(published)
        document = Document(name, text, published=when, marking=marking(mark), name="x.txt")
        self.rows.append(Row("document", name, known, mark, about={name}, published=published))
        self.texts[name] = text
        made = [self.deed(one, name) for one in drawn]
        drafts = [document_draft(document, known), *(act_draft(act_of(deed, self.texts), known) for deed in made)]
        numbers = self.record.append(drafts, "torture", {name: text})
        for deed in made:
            self.put(deed, known)
        assert numbers[-1] == len(self.rows)

    @precondition(lambda self: self.live())
    @rule(known=days, drawn=deeds, pick=picks)
    def append_act(self, known: dt.date, drawn: Drawn, pick: int) -> None:
        """An act is read from a document that is there."""
        self.step("append an act")
        deed = self.deed(drawn, self.live()[pick % len(self.live())])
        self.record.append([act_draft(act_of(deed, self.texts), known)], "torture")
        self.put(deed, known)

    @precondition(lambda self: len(self.live()) > 1)
    @rule(known=days, drawn=deeds, pick=picks, day=days)
    def tell_twice(self, known: dt.date, drawn: Drawn, pick: int, day: dt.date) -> None:
        """Two documents tell of one act of one day."""
        self.step("tell twice")
        live = self.live()
        names = live[pick % len(live)], live[(pick + 1) % len(live)]
        made = [self.deed((*drawn[:4], (day, day), 1, *drawn[6:]), name) for name in names]
        self.record.append([act_draft(act_of(deed, self.texts), known) for deed in made], "torture")
        for deed in made:
            self.put(deed, known)

    @precondition(lambda self: self.texts)
    @rule(pick=picks, known=days)
    def append_twice(self, pick: int, known: dt.date) -> None:
        """A document that is there, redacted or not, is refused, with everything that comes with it."""
        self.step("append twice")
        name = list(self.texts)[pick % len(self.texts)]
        draft = document_draft(Document(name, self.texts[name]), known)
        try:
            self.record.append([draft, draft], "torture", {name: self.texts[name]})
        except RecordError:
            return
        raise AssertionError("a document came in twice")

    @precondition(lambda self: self.live())
    @rule(drawn=deeds, pick=picks, today=days)
    def enter(self, drawn: Drawn, pick: int, today: dt.date) -> None:
        """Somebody enters an act by hand: its quotes become as strict as their documents."""
        self.step("enter by hand")
        deed = self.deed((*drawn[:4], None, *drawn[5:]), self.live()[pick % len(self.live())])
        with patch.object(rulings, "_today", lambda: today):
            rulings.enter(self.record, act_of(deed, self.texts), "an analyst", NAMED, [])
        self.put(self.strict(deed), today, by_hand=True)

    def strict(self, deed: Deed) -> Deed:
        """Return a deed whose quotes are as strict as their documents."""
        head = {row.subject: row.mark for row in self.rows if row.kind == "document"}
        quotes = tuple(quote._replace(mark=quote.mark.and_(head[quote.document])) for quote in deed.quotes)
        return Deed(deed.kind, deed.actor, deed.point, deed.modality, deed.when, quotes)

    @precondition(lambda self: self.acts)
    @rule(
        pick=picks,
        ruling=st.sampled_from(["accept", "reject", "amend"]),
        drawn=deeds,
        today=days,
        mark=st.one_of(st.none(), marks),
    )
    def decide(self, pick: int, ruling: str, drawn: Drawn, today: dt.date, mark: Mark | None) -> None:
        """Somebody accepts, rejects or amends an act, also one that was ruled on or redacted before."""
        live = self.live()
        if ruling == "amend" and not live:
            return
        self.step(ruling)
        name = self.acts[pick % len(self.acts)]
        deed = self.deed(drawn, live[pick % len(live)]) if ruling == "amend" else None
        amended = None if deed is None else act_of(deed, self.texts)
        with patch.object(rulings, "_today", lambda: today):
            rulings.rule(
                self.record,
                name,
                ruling,
                "an analyst",
                amended=amended,
                marking=None if mark is None else marking(mark),
            )
        first = next(row for row in self.rows if row.kind == "act" and row.subject == name)
        deed = None if deed is None else self.strict(deed)
        above = [
            first.mark,
            *([plain.together([quote.mark for quote in deed.quotes])] if deed else []),
            *([mark] if mark else []),
        ]
        about = {first.first, *(quote.document for quote in (deed.quotes if deed else ()))}
        self.rows.append(Row("ruling", name, today, plain.together(above), True, about, deed=deed, ruling=ruling))

    @precondition(lambda self: self.rows)
    @rule(pick=picks)
    def empty(self, pick: int) -> None:
        """The words of an act or a document are taken out, or there are none left to take."""
        names = [row.subject for row in self.rows if row.kind in {"act", "document"}]
        name = names[pick % len(names)]
        if pick % 4:  # seldom, so that something is left to look at
            return
        self.step("redact")
        wanted = plain.redact(self.rows, name)
        try:
            assert list(redact(self.record, name, "an analyst", "asked for")) == wanted
            self.rows.append(Row("redaction", name, dt.date.max, Mark(0)))
        except RecordError:
            assert not wanted
        if name in self.texts:
            self.gone.add(name)

    @rule(asked=looks)
    def look(self, asked: Look) -> None:
        """Somebody looks, at any two times, with any clearance, for any party."""
        self.step("look")
        self.compare(asked)

    def compare(self, asked: Look) -> None:
        """Compare a view with the plain list's."""
        LOOKS["looks"] += 1
        on, known, clearance, party = asked
        wanted = plain.view(self.rows, on, known, clearance, party)
        reader = None if clearance is None else marking(clearance)
        play = state_of_play(DOSSIER, self.record, on, known, reader, party)
        assert frozenset(play.documents) == wanted.documents
        seen = [(item.id, item.happened, item.seq, item.reviewed, item.act) for item in play.acts]
        plainly = [
            (item.id, item.happened, item.seq, item.reviewed, act_of(item.deed, self.texts)) for item in wanted.acts
        ]
        assert seen == plainly
        cells = {(cell.point, cell.party): (str(cell.stance), cell.since, cell.act) for cell in play.positions}
        assert cells == wanted.positions
        assert play.marking == (DOSSIER.marking if wanted.mark is None else marking(wanted.mark))

    @rule(asked=looks)
    def count(self, asked: Look) -> None:
        """Every entry is there, in order, emptied or not."""
        self.step("count")
        found = [(entry.seq, entry.kind, entry.subject, not entry.body) for entry in self.record.entries()]
        assert found == [(number, row.kind, row.subject, row.emptied) for number, row in enumerate(self.rows, start=1)]
        self.compare(asked)

    @rule(asked=looks)
    def open_again(self, asked: Look) -> None:
        """The record is closed, sealed, and opened by the next, who looks."""
        self.step("open again")
        self.record.close()
        self.record = open_record(self.path)
        self.compare(asked)

    @rule(on=days, pick=picks)
    def carry_over(self, on: dt.date, pick: int) -> None:
        """The record is exported and imported: same links, same view; now and then work goes on in the copy."""
        self.step("export and import")
        copy = self.folder / f"record-{len(list(self.folder.iterdir()))}.db"
        copy.write_bytes(_EMPTY[0])
        other = open_record(copy)
        taken = take_in(other, lines(self.record))
        assert (taken, other.tail()) == (len(self.rows), self.record.tail())
        assert state_of_play(DOSSIER, other, on) == state_of_play(DOSSIER, self.record, on)
        if pick % 3:
            other.close()
            copy.unlink()
        else:
            self.record.close()
            self.record, self.path = other, copy

    @rule(asked=looks)
    def check(self, asked: Look) -> None:
        """The record verifies."""
        self.step("verify")
        assert verify(self.record).faults == ()
        self.compare(asked)

    def teardown(self) -> None:
        """Check once more, and clear away."""
        if hasattr(self, "record"):
            faults = verify(self.record).faults
            self.record.close()
            shutil.rmtree(self.folder)
            assert faults == ()


_EMPTY: list[bytes] = []
