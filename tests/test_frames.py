"""Frames arrive whole, and nothing waits for ever."""

import fcntl
import io
import os

import pytest

from verbale.frames import await_frame, get_frame, put_frame


def test_frames_arrive_in_order() -> None:
    """Two frames, one of them empty, then the end."""
    pipe = io.BytesIO()
    put_frame(pipe, b"one")
    put_frame(pipe, b"")
    pipe.seek(0)
    assert [get_frame(pipe), get_frame(pipe), get_frame(pipe)] == [b"one", b"", None]


def piped(content: bytes, *, closed: bool) -> tuple[int, int]:
    """Return both ends of a pipe with some content."""
    end, begin = os.pipe()
    os.write(begin, content)
    if closed:
        os.close(begin)
    return end, begin


def test_a_frame_is_awaited() -> None:
    """What is there is returned."""
    whole = io.BytesIO()
    put_frame(whole, b"answer")
    end, _ = piped(whole.getvalue(), closed=True)
    assert await_frame(end, 5.0, 10) == b"answer"


@pytest.mark.parametrize(
    ("content", "closed", "error"),
    [
        (b"\0\0\0", True, EOFError),  # gone in the middle of the length
        (b"\0\0\0\0\0\0\0\x05abc", True, EOFError),  # gone in the middle
        (b"\0\0\0\0\0\0\0\x0babc", False, EOFError),  # longer than any honest one
        (b"\0\0\0\0\0\0\0\x05abc", False, TimeoutError),  # says nothing more
    ],
)
def test_a_broken_frame_is_an_error(content: bytes, closed: bool, error: type[Exception]) -> None:
    """Each way in which a child can fail to answer."""
    end, _ = piped(content, closed=closed)
    with pytest.raises(error):
        await_frame(end, 0.05, 10)


def test_a_descriptor_past_what_select_knows() -> None:
    """A process with thousands of open files still hears its children."""
    whole = io.BytesIO()
    put_frame(whole, b"answer")
    end, _ = piped(whole.getvalue(), closed=True)
    try:
        high = fcntl.fcntl(end, fcntl.F_DUPFD, 1100)
    except OSError:
        pytest.skip("this process may not open so many files")
    assert await_frame(high, 5.0, 10) == b"answer"
    os.close(high)
