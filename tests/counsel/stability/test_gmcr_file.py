"""Where the talks stand as a `.gmcr` file, read back as the same conflict."""

import json

from verbale.counsel.space.space import Space
from verbale.counsel.stability.from_space import standing
from verbale.counsel.stability.gmcr import read_gmcr
from verbale.counsel.stability.gmcr_file import gmcr_file

ISSUES = {"pay": ("two", "four"), "hours": ("38", "40")}
VALUES = {"union": {"pay": [0.0, 0.6], "hours": [0.4, 0.0]}, "port": {"pay": [0.5, 0.1], "hours": [0.0, 0.5]}}
WANTED = {("pay", "union"): "four", ("pay", "port"): "two", ("hours", "union"): "38", ("hours", "port"): "40"}


def test_what_is_written_is_read_back() -> None:
    """The same states, moves and rankings, so that the same states hold."""
    found = standing(Space(ISSUES, VALUES, {"union": 0.3, "port": 0.2}), WANTED)
    text = gmcr_file(found, "Wages")
    back = read_gmcr(text)
    assert (back.count, back.parties) == (found.conflict.count, found.conflict.parties)
    for party in back.parties:
        assert back.ranking[party].level == found.conflict.ranking[party].level
        assert back.reach[party] == found.conflict.reach[party]
    assert len(json.loads(text)["options"]) == 4
