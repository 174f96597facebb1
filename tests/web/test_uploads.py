"""What people do at the desk: bring in documents, rule, correct, edit. Nothing is lost, nothing of a document runs."""

import contextlib
import http.client
import itertools
import re
import time
import tracemalloc
from typing import TYPE_CHECKING, Any

import pytest

from tests.web.conftest import EXAMPLE
from verbale.record import verify
from verbale.web.guard import UPLOAD
from verbale.web.uploads import safe_name

if TYPE_CHECKING:
    from tests.web.conftest import Served

NEWS = (
    "Arda answers\n\nPARIS, 3 May 2024. France asked Germany for an answer on the cod quota on Monday. "
    "Germany refused the cod quota on Tuesday.\n"
)


def parcel(files: dict[str, bytes], **fields: str) -> tuple[bytes, str]:
    """Make the body of a form with files, and its type."""
    parts = [
        f'--x\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in fields.items()
    ]
    for name, content in files.items():
        head = f'--x\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\nContent-Type: text/plain\r\n\r\n'
        parts.append(head.encode() + content + b"\r\n")
    return b"".join(parts) + b"--x--\r\n", "multipart/form-data; boundary=x"


def bring(desk: "Served", path: str, files: dict[str, bytes], **fields: str) -> str:
    """Post files, wait until they are read, and return the last page."""
    body, kind = parcel(files, **fields)
    answer = desk.ask(path, body=body, Content_Type=kind)
    assert answer.status == 303, answer.text
    for _ in range(6000):
        page = desk.ask(answer.headers["location"]).text
        if "Done:" in page:
            return page
        time.sleep(0.05)
    pytest.fail("the documents were not read in five minutes")


def first_draft(desk: "Served") -> tuple[str, str]:
    """Return address and version of the first act that waits for a ruling."""
    page = desk.ask("/review").text
    found = re.search(r'action="(/act/\w+)".*?name="seen" value="(\d+)"', page, re.DOTALL)
    assert found
    return found[1], found[2]


def refused(page: str) -> str:
    """Return what a page says of why something was refused."""
    return " ".join(re.findall(r'role="alert"[^>]*>(.*?)</', page, re.DOTALL)) or page


def test_from_an_empty_folder_to_a_brief(bare: "Served") -> None:
    """Begin, read, rule, brief: all by plain forms."""
    assert bare.ask("/").headers["location"] == "/begin"
    page = bring(bare, "/begin", {"news.txt": NEWS.encode()}, title="Fish talks")
    assert "New: news.txt" in page
    assert (bare.folder / "documents" / "news.txt").read_text() == NEWS
    act, seen = first_draft(bare)
    done = bare.ask(act, {"ruling": "accept", "seen": seen})
    assert done.status == 303
    assert "Accepted" in bare.ask(done.headers["location"]).text
    assert "Fish talks" in bare.ask("/brief.html").text
    assert not verify(bare.office.record).faults


def test_two_people_rule_on_the_same_act(desk: "Served") -> None:
    """The second ruling, made on an old version, is refused with the name of who was quicker; nothing is recorded."""
    act, seen = first_draft(desk)
    assert desk.ask(act, {"ruling": "accept", "seen": seen}).status == 303
    before = desk.office.record.tail()
    second = desk.ask(act, {"ruling": "reject", "seen": seen})
    assert second.status == 409
    assert "tester ruled on this act" in second.text
    assert desk.office.record.tail() == before


def test_a_correction_is_an_entry_and_wins(desk: "Served") -> None:
    """An amended act shows its new kind; the words stay; a value that does not exist is refused."""
    act, seen = first_draft(desk)
    wrong = desk.ask(act, {"ruling": "amend", "seen": seen, "kind": "sing", "modality": "done"})
    assert wrong.status == 400
    assert "is no kind" in wrong.text
    dated = desk.ask(act, {"ruling": "amend", "seen": seen, "kind": "warn", "modality": "done", "when": "2025-02-30"})
    assert dated.status == 400
    assert "2025-02-30" in dated.text
    good = {
        "ruling": "amend",
        "seen": seen,
        "kind": "warn",
        "modality": "intended",
        "actors": "port",
        "when": "2025",
    }
    done = desk.ask(act, good)
    assert done.status == 303, refused(done.text)
    page = desk.ask(act).text
    assert '<option value="warn" selected>' in page
    assert "reviewed by tester" in page
    assert "ruling: amend" in page


@pytest.mark.parametrize(
    ("headers", "why"),
    [
        ({"Origin": "https://elsewhere.example"}, "another origin"),
        ({"Origin": "null"}, "no origin"),
        ({"Sec_Fetch_Site": "cross-site"}, "another site"),
    ],
)
def test_another_site_cannot_rule(desk: "Served", headers: dict[str, Any], why: str) -> None:
    """A form posted from elsewhere changes nothing."""
    act, seen = first_draft(desk)
    before = desk.office.record.tail()
    answer = desk.ask(act, {"ruling": "accept", "seen": seen}, **headers)
    assert answer.status == 403, why
    assert desk.office.record.tail() == before


def test_another_name_is_not_answered(desk: "Served") -> None:
    """A request under a foreign host name (a rebound one) is turned away."""
    assert desk.ask("/", Host="elsewhere.example").status == 421


def test_a_name_that_leads_elsewhere_stays_here(bare: "Served") -> None:
    """`../../x` becomes a plain name in `documents/`; a second file of that name gets a number."""
    bring(bare, "/begin", {"../../evil.txt": NEWS.encode()}, title="Talks")
    bring(bare, "/documents", {"..\\..\\evil.txt": NEWS.replace("cod", "hake").encode()})
    names = {path.name for path in (bare.folder / "documents").iterdir()}
    assert names == {"evil.txt", "evil-2.txt"}
    assert not (bare.folder.parent / "evil.txt").exists()


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../a.txt", "a.txt"),
        (".hidden", "hidden"),
        ("..", "document"),
        ("a\x00b\n.txt", "ab.txt"),
        ("c:\\x\\y.pdf", "y.pdf"),
        ("", "document"),
    ],
)
def test_safe_names(name: str, safe: str) -> None:
    """Only the last part of a name is kept, without what hides or leads elsewhere."""
    assert safe_name(name) == safe


def test_a_document_with_scripts_is_shown_as_words(bare: "Served") -> None:
    """Nothing of an HTML document reaches a page as markup."""
    page = (
        b"<html><head><title>News</title><script>alert(1)</script></head><body><h1>News &lt;img src=x onerror=alert(2)&gt;</h1>"
        b"<p>PARIS, 3 May 2024. France asked Germany for an answer on &lt;/main&gt;&lt;button name=ruling&gt; the quota.</p></body></html>"
    )
    bring(bare, "/begin", {"page.html": page}, title="Talks <script>")
    for path in ("/", "/documents", "/review", "/dossier", "/lanes", "/search?q=France", "/brief.html"):
        shown = bare.ask(path).text
        assert "<img src=x" not in shown
        assert "alert(1)</script>" not in shown
        assert "<button name=ruling>" not in shown


def test_a_bad_file_is_named_and_not_kept(bare: "Served") -> None:
    """An empty file is refused by name; the others of the batch are read."""
    page = bring(bare, "/begin", {"empty.txt": b"", "news.txt": NEWS.encode()}, title="Talks")
    assert "<strong>empty.txt</strong>" in page
    assert "New: news.txt" in page
    assert [path.name for path in (bare.folder / "documents").iterdir()] == ["news.txt"]


def test_too_much_at_once_is_refused(desk: "Served") -> None:
    """More than the limit gets a clear message, and nothing is kept."""
    before = desk.office.record.tail()
    answer = desk.ask("/documents", body=b"x" * (UPLOAD + 1), Content_Type="multipart/form-data; boundary=x")
    assert answer.status == 413
    assert "nothing was kept" in answer.text
    assert desk.office.record.tail() == before


@pytest.mark.parametrize("sized", [True, False])
def test_300_megabytes_are_refused_without_filling_memory(desk: "Served", sized: bool) -> None:
    """A 300 MB upload, with its size told or not, gets the message; memory grows by less than a tenth of it; nothing is kept."""
    before, files = desk.office.record.tail(), sorted((desk.folder / "documents").iterdir())
    tracemalloc.start()
    head = b'--x\r\nContent-Disposition: form-data; name="files"; filename="big.txt"\r\n\r\n'
    piece = b"x" * (1 << 20)
    connection = http.client.HTTPConnection(desk.address.removeprefix("http://"), timeout=600)
    sent = {"Origin": desk.address, "Content-Type": "multipart/form-data; boundary=x"}
    if sized:
        sent["Content-Length"] = str(len(head) + 300 * len(piece))
    parts = itertools.chain([head], itertools.repeat(piece, 300))
    with contextlib.suppress(
        BrokenPipeError, ConnectionResetError
    ):  # the desk may hang up; its answer is read all the same
        connection.request("POST", "/documents", parts, sent, encode_chunked=not sized)
    answer = connection.getresponse()
    assert answer.status == 413
    assert b"nothing was kept" in answer.read()
    connection.close()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 30_000_000
    assert desk.office.record.tail() == before
    assert sorted((desk.folder / "documents").iterdir()) == files
    assert desk.ask("/").status == 200


def test_an_edited_dossier_is_checked_first(bare: "Served") -> None:
    """A mistake is named with its line and keeps what was typed; an overtaken edit is refused; a good one is saved."""
    bring(bare, "/begin", {"news.txt": NEWS.encode()}, title="Talks")
    page = bare.ask("/dossier").text
    seen = re.search(r'name="seen" value="(\w+)"', page)
    assert seen
    wrong = bare.ask("/dossier", {"seen": seen[1], "text": 'title = "Talks"\nours = "nobody"\n'})
    assert wrong.status == 400
    assert "unknown party" in wrong.text
    assert "ours = &#34;nobody&#34;" in wrong.text
    old = bare.ask("/dossier", {"seen": "0", "text": 'title = "Talks"\n'})
    assert old.status == 400
    assert "was changed by" in old.text
    assert bare.ask("/dossier", {"seen": seen[1], "text": 'title = "Other talks"\n'}).status == 303
    assert "<h1>Other talks</h1>" in bare.ask("/dossier").text


def test_preferences_are_checked_and_kept_as_well(bare: "Served") -> None:
    """Counsel's values can be entered at the desk: a mistake is named, an overtaken edit is refused, a good one gives packages."""
    bring(bare, "/begin", {"news.txt": NEWS.encode()}, title="Talks")
    dossier = (EXAMPLE / "dossier.toml").read_text().replace("TLP:GREEN", "TLP:CLEAR")
    seen = re.findall(r'name="seen" value="(\w+)"', bare.ask("/dossier").text)
    assert bare.ask("/dossier", {"seen": seen[0], "text": dossier}).status == 303
    text = (EXAMPLE / "preferences.toml").read_text()
    form = {"file": "preferences.toml", "seen": seen[1]}
    wrong = bare.ask("/dossier", {**form, "text": text.replace("union = 0.30", "unio = 0.30")})
    assert wrong.status == 400
    assert "unknown party" in wrong.text
    assert "unio = 0.30" in wrong.text
    assert not (bare.folder / "preferences.toml").exists()
    assert bare.ask("/dossier", {**form, "text": text}).status == 303
    assert "was changed by" in bare.ask("/dossier", {**form, "text": text}).text
    assert (bare.folder / "preferences.toml").read_text() == text
    assert "Packages, issue by issue" in bare.ask("/counsel").text


def test_the_database_goes_away(bare: "Served") -> None:
    """A record that cannot be read is said in one line, and the desk goes on when it is back."""
    bring(bare, "/begin", {"news.txt": NEWS.encode()}, title="Talks")
    engine = bare.office.record.engine
    engine.dispose()
    path = bare.folder / "record.db"
    path.rename(path.with_suffix(".away"))
    path.write_bytes(b"not a database, and not empty either" * 40)
    bare.office.forget()
    answer = bare.ask("/matrix")
    assert answer.status in {400, 503}
    assert "Traceback" not in answer.text
    engine.dispose()
    path.unlink()
    path.with_suffix(".away").rename(path)
    assert bare.ask("/matrix").status == 200


def test_what_the_file_does_not_say_is_said_at_the_desk(desk: "Served") -> None:
    """A person gives a document a title, sees that it was said by hand, and takes it back."""
    listed = desk.ask("/documents").text
    name = re.search(r"/document/([0-9a-f]{64})", listed)
    assert name is not None
    address = f"/document/{name[1]}"
    done = desk.ask(f"{address}/head", {"title": "On pay", "published": ""})
    assert done.status == 303
    assert "Title: On pay, said by a person" in desk.ask(address).text
    assert "is no day" in desk.ask(desk.ask(f"{address}/head", {"published": "4/5"}).headers["location"]).text
    desk.ask(f"{address}/head", {"back": "title"})
    assert "said by a person" not in desk.ask(address).text
