"""The dossier that is served: opened once, a view worked out once per state of the record, a note of a read changes none."""

import os
import threading
from collections import OrderedDict
from dataclasses import replace
from pathlib import Path

import pytest

from tests.app.reads import quay
from tests.app.reads.quay import OFFER, PRAISE, day
from verbale.app import rulings
from verbale.app.audit import append
from verbale.app.workspace_cache import KEPT, PAGES_KEPT, WorkspaceCache
from verbale.errors import DossierError
from verbale.model import Marking, Query


def later(path: Path) -> None:
    """Set a file's time of change on by a second."""
    found = path.stat()
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns + 10**9))


def test_a_folder_may_have_no_dossier_yet(tmp_path: Path) -> None:
    """It says so, and that one can be begun; once there is one it is opened."""
    office = WorkspaceCache(tmp_path)
    assert (office.begun, office.path) == (False, tmp_path / "dossier.toml")
    with pytest.raises(DossierError) as caught:
        office.desk()
    assert caught.value.what == "There is no dossier here yet."
    assert caught.value.cure == "Begin one on the first page."
    office.close()
    quay.begin(tmp_path)
    assert office.begun
    assert office.desk().dossier.title == "Quay talks (invented)"
    office.close()


def test_the_dossier_is_opened_once(office: WorkspaceCache) -> None:
    """And its record with it; closed, it is opened anew."""
    desk = office.desk()
    assert office.desk() is desk
    assert office.record is desk.record
    office.close()
    assert office.desk() is not desk


def test_a_changed_file_is_read_anew(office: WorkspaceCache) -> None:
    """The record stays open; views are worked out anew. Preferences count as well."""
    desk, scene = office.desk(), office.scene(Query())
    office.path.write_text(quay.TOML.replace("Quay talks", "Other talks"), encoding="utf-8")
    later(office.path)
    assert office.desk().dossier.title == "Other talks (invented)"
    assert (office.desk().record, office.desk().added) == (desk.record, desk.added)
    other = office.scene(Query())
    assert other is not scene
    assert other.counsel is None
    (office.folder / "preferences.toml").write_text(quay.PREFERENCES, encoding="utf-8")
    assert office.scene(Query()).counsel is not None


def test_another_record_is_used_where_one_is_named(tmp_path: Path) -> None:
    """The folder's own is not made."""
    quay.begin(tmp_path / "quay")
    office = WorkspaceCache(tmp_path / "quay", str(tmp_path / "other.db"))
    assert office.record.path == tmp_path / "other.db"
    assert not (tmp_path / "quay" / "record.db").exists()
    office.close()


def test_a_view_is_kept_until_the_record_grows(office: WorkspaceCache) -> None:
    """The dossier's own day and that day are one view; another reader has another."""
    scene = office.scene(Query())
    assert office.scene(Query()) is scene
    assert office.scene(Query(on=day("2025-05-16"))) is scene
    assert office.scene(Query(clearance=Marking("GREEN"))) is not scene
    assert office.scene(Query(on=day("2025-04-01"))).play.on == day("2025-04-01")
    rulings.rule(office.record, OFFER.id, "reject", "ines")
    assert office.scene(Query()) is not scene
    assert office.scene(Query()).play.act(OFFER.id) is None


def test_a_note_of_a_read_changes_no_view(office: WorkspaceCache) -> None:
    """Several in a row neither; a ruling after them does."""
    scene = office.scene(Query())
    for number in range(3):
        append(office, "ines", "read", f"{number} pages", {})
        assert office.scene(Query()) is scene
    assert office.record.tail()[0] == 12
    rulings.rule(office.record, OFFER.id, "accept", "ines")
    assert office.scene(Query()) is not scene
    office.audited([])
    assert office._state() == 13


def test_only_so_many_notes_are_remembered(office: WorkspaceCache) -> None:
    """The newest ones, and each as a run from its first to its last."""
    for number in range(600):
        office.audited([number + 1000, number + 1001])
    assert len(office._audited) == 501
    assert office._audited[-1] == (1599, 1600)
    last = office.record.tail()[0]
    office.audited([last - 1, last])
    assert office._state() == last - 2


def test_watch_and_counsel_are_worked_out_with_the_view(office: WorkspaceCache) -> None:
    """Once, while others wait."""
    assert "watch" in office.scene(Query()).__dict__


def test_plays_are_shared_by_views(office: WorkspaceCache) -> None:
    """The play of a brief's earlier day is kept for the next brief; a reader of a party has their own."""
    office.scene(Query())
    assert [key[1] for key in office._plays] == [Query(on=day("2025-05-16"))]
    office.brief(Query())
    assert [key[1].on for key in office._plays] == [day("2025-05-16"), day("2025-05-09")]  # type: ignore[attr-defined]
    before = len(office._plays)
    office.brief(Query(since=day("2025-05-09")))
    assert len(office._plays) == before
    low = office.scene(Query(clearance=Marking("GREEN"), party="port")).play
    assert low.act(PRAISE.id) is None
    assert low.clearance.level == "GREEN"


def test_briefs_are_kept_by_what_they_hold(office: WorkspaceCache) -> None:
    """Short, long and single sections are different pages."""
    short = office.brief(Query())
    assert office.brief(Query(on=day("2025-05-16"))) is short
    long = office.brief(Query(), long=True)
    assert long is not short
    assert len(long.sections) >= len(short.sections)
    name = short.sections[0].id
    assert [section.id for section in office.brief(Query(), only=(name,)).sections] == [name]
    assert office.brief(Query(), long=True).sections == office.scene(Query()).brief(long=True).sections
    assert len(office._briefs) == 3
    office.forget()
    assert (len(office._briefs), len(office._scenes), len(office._plays)) == (0, 0, 0)
    assert office.brief(Query()) is not short


def test_a_reader_is_the_querys(office: WorkspaceCache) -> None:
    """Clearance and party; who asks for nothing holds the files."""
    assert office.reader(Query()).whole
    who = office.reader(Query(clearance=Marking("GREEN"), party="port"))
    assert (who.clearance.level, who.party, who.whole) == ("GREEN", "port", False)


def test_history_is_what_the_reader_may_see(office: WorkspaceCache) -> None:
    """Entries about an act, in order, without those above the clearance."""
    rulings.rule(office.record, OFFER.id, "accept", "ines")
    rulings.rule(office.record, OFFER.id, "reject", "ada", marking=Marking("RED"))
    assert [entry.seq for entry in office.history(OFFER.id, Query())] == [2, 10, 11]
    low = Query(clearance=Marking("GREEN"))
    assert [entry.recorded_by for entry in office.history(OFFER.id, low)] == ["reader test", "hand:ines"]
    assert "ines-vale" not in str(office.history(OFFER.id, low))
    assert office.history(PRAISE.id, Query(clearance=Marking("GREEN"))) == []


def test_histories_are_asked_for_together(office: WorkspaceCache) -> None:
    """As those of each act alone; of one that is not there an empty one."""
    acts = [item.id for item in office.scene(Query()).play.told][:3]
    found = office.histories([*acts, "nothing"], Query())
    assert found == {**{act: office.history(act, Query()) for act in acts}, "nothing": []}
    assert all(found[act] for act in acts)


def test_only_the_last_views_are_kept(office: WorkspaceCache) -> None:
    """The one that was looked at longest ago goes first; looking at one keeps it."""
    kept, made = OrderedDict[tuple[object, ...], int](), list[int]()

    def look(number: int) -> int:
        def make() -> int:
            made.append(number)
            return number

        return office._once(kept, (number,), make)

    for number in (*range(KEPT), 0, KEPT):
        assert look(number) == number
    assert made == [*range(KEPT), KEPT]
    assert len(kept) == KEPT == 24
    assert (0,) in kept
    assert (1,) not in kept
    assert office._gates == {}


def test_two_who_ask_at_once_work_it_out_once(office: WorkspaceCache) -> None:
    """The second waits for the first, and others go on meanwhile."""
    begun, go_on, made = threading.Event(), threading.Event(), list[str]()
    kept = OrderedDict[tuple[object, ...], str]()
    office.desk()

    def slowly() -> str:
        begun.set()
        assert go_on.wait(20)
        made.append("slow")
        return "slow"

    def ask() -> None:
        office._once(kept, ("slow",), slowly)

    threads = [threading.Thread(target=ask) for _ in range(2)]
    threads[0].start()
    assert begun.wait(20)
    threads[1].start()
    assert office._once(kept, ("quick",), lambda: "quick") == "quick"
    go_on.set()
    for thread in threads:
        thread.join(20)
    assert made == ["slow"]


def test_reads_are_noted_before_the_desk_closes(office: WorkspaceCache) -> None:
    """Nothing that waits is lost; closing twice is no harm."""
    office.desk()
    office.reads.add("ines", "/state", "")
    office.close()
    office.close()
    assert [entry.subject for entry in office.record.entries(after=9)] == ["read:1 page"]


def test_the_query_is_kept_apart_by_every_value(office: WorkspaceCache) -> None:
    """`since` and `known` make another view."""
    base = Query(on=day("2025-05-16"))
    views = [
        office.scene(one)
        for one in (base, replace(base, since=day("2025-05-01")), replace(base, known=day("2025-05-01")))
    ]
    assert len({id(view) for view in views}) == 3
    assert views[1].changes is not None


def test_a_view_is_found_by_its_state_of_play(office: WorkspaceCache) -> None:
    """The very one, without asking the record; another is not it."""
    view = office.scene(Query())
    assert office.looked_at(view.play) is view
    assert office.looked_at(object()) is None


def test_what_is_printed_is_kept_with_its_source(office: WorkspaceCache) -> None:
    """Once for each way of printing and each source; a record that grew has another brief, which is printed anew."""
    made: list[str] = []

    def printing(words: str) -> str:
        made.append(words)
        return words

    scene, brief = office.look(Query())
    assert scene is office.scene(Query())
    assert brief is office.brief(Query())
    assert office.printed(brief, ("a",), lambda: printing("first")) == "first"
    assert office.printed(brief, ("a",), lambda: printing("never")) == "first"
    assert office.printed(brief, ("b",), lambda: printing("other way")) == "other way"
    assert office.printed(scene, ("a",), lambda: printing("other source")) == "other source"
    office.forget()
    anew = office.brief(Query())
    assert office.printed(anew, ("a",), lambda: printing("anew")) == "anew"
    assert made == ["first", "other way", "other source", "anew"]


def test_a_page_is_kept_until_the_record_or_the_settings_change(office: WorkspaceCache) -> None:
    """For its query and what else it depends on; an error of it is raised each time, and leaves nothing behind."""
    made: list[int] = []

    def make() -> int:
        made.append(len(made))
        return made[-1]

    assert [office.page(Query(), how, make) for how in (("/",), ("/owed",), ("/",))] == [0, 1, 0]
    assert office.page(Query(on=office.desk().day()), ("/",), make) == 0
    assert office.page(Query(clearance=Marking("GREEN")), ("/",), make) == 2
    rulings.rule(office.record, OFFER.id, "reject", "ines")
    assert office.page(Query(), ("/",), make) == 3
    later(office.path)
    assert office.page(Query(), ("/",), make) == 4
    for _ in range(PAGES_KEPT):
        office.page(Query(), (str(len(made)),), make)
    assert office.page(Query(), ("/",), make) == 5 + PAGES_KEPT

    def fail() -> int:
        raise DossierError("No.", "Go.")

    for _ in range(2):
        with pytest.raises(DossierError):
            office.page(Query(), ("/fault",), fail)
    assert office.page(Query(), ("/fault",), make) == 6 + PAGES_KEPT
