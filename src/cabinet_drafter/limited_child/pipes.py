"""What is said between the tool and a child process: messages of a word and some bytes, their lengths before them.

An answer is data to be checked: nothing that a hostile file brings about in the child can make the tool run anything.
"""

import struct
from typing import IO, Final

READY: Final = "ready"
"""Said once, when the process can be asked."""
OUT_OF_MEMORY: Final = "out-of-memory"
DEFECT: Final = "defect"
"""The work ended in an error that nobody foresaw; the bytes are its traceback."""

_LENGTHS: Final = struct.Struct(">II")
_AT_ONCE: Final = 1024 * 1024  # what a pipe is asked for takes as much memory before it has come


def send(pipe: IO[bytes], word: str, content: bytes) -> None:
    """Write one message.

    Raises:
        OSError: the other side is gone.
    """
    name = word.encode()
    for part in (_LENGTHS.pack(len(name), len(content)), name, content):
        write_whole(pipe, part)
    pipe.flush()


def write_whole(pipe: IO[bytes], content: bytes) -> None:
    """Write all of `content` to a pipe that may take a part at a time. Raises as above."""
    left = memoryview(content)
    while left:
        left = left[pipe.write(left) :]


def receive(pipe: IO[bytes], most: int = 2**32) -> tuple[str, bytes]:
    """Wait for one message.

    Raises:
        EOFError: the other side is gone, or the message has more than `most` bytes.
        UnicodeDecodeError: its word is none.
    """
    word_length, content_length = _LENGTHS.unpack(_exactly(pipe, _LENGTHS.size))
    if word_length + content_length > most:
        raise EOFError
    return _exactly(pipe, word_length).decode(), _exactly(pipe, content_length)


def _exactly(pipe: IO[bytes], length: int) -> bytes:
    parts = []
    while length:
        part = pipe.read(min(length, _AT_ONCE))
        if not part:
            raise EOFError
        parts.append(part)
        length -= len(part)
    return b"".join(parts)
