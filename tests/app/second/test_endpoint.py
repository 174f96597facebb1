"""The wire format, against a scripted endpoint over HTTP; where words may be sent, and where not."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("httpx", reason="the second reader needs the extra `second`")

from benchmarks.second.scripted import Scripted, serving
from verbale.app.second.endpoint import Endpoint, check_settings, is_here, may_be_sent
from verbale.dossier.settings import SecondReader
from verbale.errors import ClearanceError, NetworkError
from verbale.model import Marking, Party
from verbale.net.fetch import Network
from verbale.reading.second.passages import Passage
from verbale.reading.second.prompt import Vocabulary, messages

ASKED = messages(Passage("a" * 64, 0, 11, "Chile spoke"), Vocabulary())
GREEN, CLEAR = Marking.parse("TLP:GREEN"), Marking.parse("TLP:CLEAR")


def settings(address: str, **more: Any) -> SecondReader:
    """Return settings of an endpoint."""
    return SecondReader(address=address, model="small", **more)


def test_a_question_is_answered_with_its_cost() -> None:
    """By a server of this machine, which needs no leave."""
    scripted = Scripted({"Chile spoke": '{"acts": []}'})
    with serving(scripted) as address:
        found = Endpoint(settings(address), Network()).ask(ASKED)
    assert (found.text, found.sent > 100, found.received) == ('{"acts": []}', True, 3)
    assert scripted.asked == ["Chile spoke"]


def test_an_older_form_of_structured_output_is_used_where_the_newer_is_not_known() -> None:
    """A server that refuses `json_schema` by name is asked for a `json_object` with that schema, from then on at once; one that knows neither is named."""
    scripted = Scripted({"Chile spoke": '{"acts": []}'})
    with serving(scripted, form="json_object") as address:
        endpoint = Endpoint(settings(address), Network())
        assert [endpoint.ask(ASKED).text for _ in range(2)] == ['{"acts": []}'] * 2
        assert endpoint.forms == ["json_object"]
    assert scripted.asked == ["Chile spoke"] * 2
    with serving(scripted, form="none") as address, pytest.raises(NetworkError, match="answers 500"):
        Endpoint(settings(address), Network()).ask(ASKED)


@pytest.mark.parametrize(
    "body", [b"", b"[]", b'{"choices": []}', b'{"choices": [{"message": {}}]}', b"[" * 100_000, b"<html>"]
)
def test_another_shape_is_an_error(body: bytes) -> None:
    """Whatever it is."""
    with serving(Scripted({}), [body]) as address, pytest.raises(NetworkError, match="another shape"):
        Endpoint(settings(address), Network()).ask(ASKED)


def test_a_server_that_says_no_is_named() -> None:
    """With its status; one that is not there, too."""
    with serving(Scripted({})) as address, pytest.raises(NetworkError, match="answers 404"):
        Endpoint(settings(f"{address}/v2"), Network()).ask(ASKED)
    with pytest.raises(NetworkError, match="does not answer"):
        Endpoint(settings(address), Network()).ask(ASKED)


def test_a_server_elsewhere_is_told_what_it_may_be_told() -> None:
    """Nothing without a marking in the settings, nothing without TLS, nothing above that marking; private ones are not reached."""
    away = settings("https://models.example/v1", upto="TLP:CLEAR")
    check_settings(away)
    assert (may_be_sent(away, CLEAR), may_be_sent(away, GREEN)) == (True, False)
    assert not may_be_sent(settings("https://models.example/v1"), CLEAR)
    assert may_be_sent(settings("http://127.0.0.1:8080/v1"), Marking.parse("TLP:RED//NOT PUBLIC"))
    assert not may_be_sent(settings("http://127.0.0.1:8080/v1", upto="TLP:CLEAR"), GREEN)
    for wrong in (settings("https://models.example/v1"), settings("http://models.example/v1", upto="TLP:CLEAR")):
        with pytest.raises(ClearanceError):
            check_settings(wrong)
    with pytest.raises(NetworkError, match="is not reached"):
        Endpoint(settings("https://10.0.0.1/v1", upto="TLP:CLEAR"), Network()).ask(ASKED)


def test_this_machine_is_known_by_its_names() -> None:
    """And by no other that only looks like it."""
    assert all(is_here(f"http://{host}:1/v1") for host in ("127.0.0.1", "localhost", "[::1]", "127.1.2.3"))
    assert not any(
        is_here(f"http://{host}/v1")
        for host in ("localhost.evil.example", "10.0.0.1", "127.0.0.1.evil.example", "evil.example")
    )


@pytest.mark.skipif(
    "VERBALE_GGUF" not in os.environ, reason="names no model file: VERBALE_GGUF=FILE.gguf, with llama-cpp-python"
)
def test_a_real_small_model_answers_in_the_format() -> None:
    """Any GGUF file, served by llama.cpp's own server on loopback: an answer comes, and the gate judges it."""
    from tests.app.second.llama import served
    from verbale.model import Document
    from verbale.reading.second.gate import judged

    text = "Chile rejected the draft on Monday."
    document = Document("d" * 64, text)
    passage = Passage(document.id, 0, len(text), text)
    party = Party("cl", "Chile")
    with served(Path(os.environ["VERBALE_GGUF"])) as address:
        found = Endpoint(settings(address), Network()).ask(messages(passage, Vocabulary((party,))))
    assert isinstance(json.loads(found.text)["acts"], list)
    assert found.sent > 0
    made = judged(found.text, passage, document, {"cl": party}, {}, frozenset(), "second:small")
    assert len(made.drafts) + len(made.refused) == len(json.loads(found.text)["acts"])
