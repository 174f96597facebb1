"""The same at every door: what is said side by side, by command, at the desk and of the application."""

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

from tests.cli.conftest import Run, kept, run, talks
from tests.web.conftest import Direct, direct
from verbale.app.answers import five
from verbale.app.ask import ask
from verbale.app.sides import answers
from verbale.app.sides.timeline import timeline
from verbale.app.workspace import open_folder
from verbale.model import Query

__all__ = ["kept", "run", "talks"]


def test_each_door_says_the_same(run: Run, talks: Path) -> None:
    """To the last value, with dates."""
    query = Query(on=dt.date(2024, 3, 28))
    opened = open_folder(talks)
    told = [
        (("party", "bel"), "/api/party/bel?x=", answers.party(ask(opened, query), "bel")),
        (("compare", "--since", "2024-03-10"), "/api/compare?since=2024-03-10", answers.compare(ask(opened, query), dt.date(2024, 3, 10))),
        (("together",), "/api/together?x=", answers.stands_with(ask(opened, query))),
        (("answers",), "/api/answers?x=", five(ask(opened, query))),
        (("answers", "--since", "2024-03-10"), "/api/answers?since=2024-03-10", five(ask(opened, replace(query, since=dt.date(2024, 3, 10))))),
        (("timeline",), "/api/timeline?x=", timeline(ask(opened, query))),
        (("timeline", "--from", "2024-03-10"), "/api/timeline?from=2024-03-10", timeline(ask(opened, query), dt.date(2024, 3, 10))),
    ]  # fmt: skip
    opened.record.close()
    served: Direct
    for served in direct(talks):
        for _, address, value in told:
            plain = json.loads(json.dumps(value))
            found = json.loads(served.ask(f"{address}&as_of=2024-03-28").text)
            assert {key: one for key, one in found.items() if key not in {"total", "offset", "limit"}} == plain
    for words, _, value in told:
        assert run(words[0], talks, *words[1:], "--as-of", "2024-03-28", "--json").told == json.loads(json.dumps(value))
