"""A scripted endpoint: it knows passages and answers them as its fixtures say, in the wire format of chat completions."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from verbale.app.second.endpoint import Answer


class Scripted:
    """Answers by passage.

    Parameters
    ----------
    answers
        Text of a passage → text of the answer; others get an empty list of acts.
    """

    def __init__(self, answers: Mapping[str, str]) -> None:
        self.answers = dict(answers)
        self.asked: list[str] = []

    def ask(self, messages: Sequence[dict[str, str]]) -> Answer:
        """Answer messages as an endpoint does."""
        passage = str(json.loads(messages[-1]["content"])["passage"])
        self.asked.append(passage)
        text = self.answers.get(passage, '{"acts": []}')
        return Answer(text, sum(len(one["content"]) for one in messages) // 4, len(text) // 4)


@contextmanager
def serving(scripted: Scripted, broken: Sequence[bytes] = (), form: str = "json_schema") -> Iterator[str]:
    """Serve it on loopback; yield its address, up to ``/v1``.

    Parameters
    ----------
    scripted
        What answers.
    broken
        Bodies that come first, whatever was asked.
    form
        The response format that it knows; another is refused as servers refuse it, by its name and with status 500.
    """
    first = list(broken)

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            wanted = told["response_format"]
            knows = wanted["type"] == form and (
                form == "json_schema" or wanted.get("schema", {}).get("type") == "object"
            )
            if not knows:
                body = b'{"error": {"loc": ["body", "response_format", "type"], "message": "not known"}}'
            else:
                body = first.pop(0) if first else _body(scripted, told)
            self.send_response(500 if not knows else 200 if self.path == "/v1/chat/completions" else 404)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    method = "do_POST"
    setattr(Handler, method, Handler.answer)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


def _body(scripted: Scripted, told: dict[str, Any]) -> bytes:
    found = scripted.ask(told["messages"])
    usage = {"prompt_tokens": found.sent, "completion_tokens": found.received}
    message = {"role": "assistant", "content": found.text}
    return json.dumps(
        {
            "object": "chat.completion",
            "model": told["model"],
            "choices": [{"index": 0, "message": message}],
            "usage": usage,
        }
    ).encode()
