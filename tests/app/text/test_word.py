"""Two versions as one Word file with tracked changes."""

from verbale.app.text.drafts import Version, version_of
from verbale.app.text.word import lines, tracked
from verbale.model import Document, Role
from verbale.reading.load import load_bytes
from verbale.text.versions.redline import Mark


def words(version: Version) -> list[tuple[str, str]]:
    """Return keys and wordings."""
    return [(one.key, one.wording) for article in version.articles for one in article.provisions]


def test_our_own_file_reads_back(river: tuple[Version, ...]) -> None:
    """With all changes accepted it is the newer version, provision for provision; author and day are there."""
    for old, new in ((0, 1), (3, 4), (4, 5)):
        raw = tracked(river[old], river[new], author="Ada", day="2031-06-20")
        document = load_bytes(raw, "redline.docx")
        assert isinstance(document, Document)
        again = version_of(document)
        assert again is not None
        assert words(again) == words(river[new])
        assert any(one.role is Role.DELETED for one in document.segments) or old == 0
        assert {one.writer for one in document.segments if one.role is Role.INSERTED} == {"Ada"}


def test_without_insertions_it_is_the_older(river: tuple[Version, ...]) -> None:
    """Every provision of the older version stands in the file, as kept or deleted words."""
    file = [
        "".join(run.text for run in line.runs if run.mark is not Mark.INSERTED) for line in lines(river[4], river[5])
    ]
    old = [one.node.words for article in river[4].articles for one in article.provisions]
    assert [one for one in old if one not in file] == []


def test_dropped_paragraphs_stand_where_they_stood(river: tuple[Version, ...]) -> None:
    """The fund for the gauges is deleted behind the costs of the Council."""
    file = ["".join(run.text for run in line.runs) for line in lines(river[4], river[5])]
    place = next(number for number, line in enumerate(file) if line.startswith("2. A fund"))
    assert "costs of the Council" in file[place - 1]
