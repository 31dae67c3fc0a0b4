"""What is said between the tool and the process that reads a published document for it: messages, and their meaning.

A message is a word and some bytes, with the length of each before them. Asked is a file's name with its content;
answered is a kind of noun with the noun in JSON, or why there is none. An answer is data to be checked: nothing that a
hostile file brings about in the process that read it can make the tool run anything.
"""

import json
import struct
from typing import IO, Final

from pydantic import ValidationError

from cabinet_drafter.errors import DrafterError, FormNotRecognisedError, SourceUnreadableError
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.visit import Publication, VisitLetter

NOUNS: Final[dict[str, type[Publication]]] = {"inspection": Inspection, "visit_letter": VisitLetter}
"""What an answer may hold, by its kind."""
READY: Final = "ready"
"""Said once, when the process can be asked."""
OUT_OF_MEMORY: Final = "out-of-memory"
DEFECT: Final = "defect"
"""Reading ended in an error that nobody foresaw; the bytes are its traceback."""
LARGEST_ANSWER: Final = 32 * 1024 * 1024
"""In bytes; the answer on the longest published report met so far has a quarter of a MiB."""

_KINDS: Final[dict[type, str]] = {noun: kind for kind, noun in NOUNS.items()}
_REFUSALS: Final = {refusal.__name__: refusal for refusal in (SourceUnreadableError, FormNotRecognisedError)}
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


def noun_as_answer(noun: Publication) -> tuple[str, bytes]:
    """The answer on a document that was read."""
    return _KINDS[type(noun)], noun.model_dump_json().encode()


def refusal_as_answer(refusal: DrafterError) -> tuple[str, bytes]:
    """The answer on a document that is refused."""
    told = {"code": refusal.code, "found": refusal.found, "where": refusal.where, "remedy": refusal.remedy}
    return type(refusal).__name__, json.dumps(told).encode()


def is_of_a_readable_file(kind: str) -> bool:
    """Whether an answer of this kind shows that the PDF library came through the file unharmed."""
    return kind in NOUNS or kind == FormNotRecognisedError.__name__


def meaning(name: str, kind: str, content: bytes) -> Publication:
    """What an answer on the file `name` says.

    Raises:
        SourceUnreadableError, FormNotRecognisedError: the file is refused, or the answer is none.
    """
    try:
        if kind in NOUNS:
            return NOUNS[kind].model_validate_json(content)
        if kind in _REFUSALS:
            raise _refusal(kind, content)
    except (ValidationError, ValueError, TypeError, KeyError) as problem:
        raise broken_off(name, str(problem)) from problem
    if kind == OUT_OF_MEMORY:
        raise takes_too_much(name)
    raise broken_off(name, content.decode(errors="replace"))


def _refusal(kind: str, content: bytes) -> DrafterError:
    told = json.loads(content)
    code, found, where, remedy = told["code"], told["found"], told["where"], told["remedy"]
    if not all(isinstance(words, str) for words in (code, found, where, remedy)):
        raise TypeError
    return _REFUSALS[kind](code, found, where=where, remedy=remedy)


def takes_too_much(name: str) -> SourceUnreadableError:
    """The refusal of a file that meets a limit on time or memory."""
    return SourceUnreadableError(
        "source.takes-too-much",
        "reading this PDF takes far more time or memory than any published report does",
        where=name,
        remedy="Download the report again from Ofsted’s site; do not use a copy from elsewhere.",
    )


def broken_off(name: str, diagnosis: str) -> SourceUnreadableError:
    """The refusal of a file on which reading ended without an answer; the diagnosis is a note for maintainers."""
    refusal = SourceUnreadableError(
        "source.reading-broke-off",
        "reading this PDF broke off: it is damaged, or asks for far more memory than any published report does",
        where=name,
        remedy="Download the report again from Ofsted’s site; if it is refused again, tell the maintainers.",
    )
    refusal.add_note(diagnosis)
    return refusal
