"""What the tool and the process that reads published documents for it say to each other.

Asked is a file's name with its content; answered is a kind of noun with the noun in JSON, or why there is none.
"""

import json
from typing import Final

from pydantic import ValidationError

from cabinet_drafter.errors import DrafterError, FormNotRecognisedError, SourceUnreadableError
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.limited_child.pipes import OUT_OF_MEMORY
from cabinet_drafter.visit import Publication, VisitLetter

NOUNS: Final[dict[str, type[Publication]]] = {"inspection": Inspection, "visit_letter": VisitLetter}
"""What an answer may hold, by its kind."""
LARGEST_ANSWER: Final = 32 * 1024 * 1024
"""In bytes; the answer on the longest published report met so far has a quarter of a MiB."""

_KINDS: Final[dict[type, str]] = {noun: kind for kind, noun in NOUNS.items()}
_REFUSALS: Final = {refusal.__name__: refusal for refusal in (SourceUnreadableError, FormNotRecognisedError)}


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
