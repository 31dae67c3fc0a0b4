"""What the tool and the process that fills Word templates for it say to each other: JSON, and the Word files as bytes.

Asked is to fill: what to fill it with, then the template; or to name the fields of a template. Answered is the draft
with what it prints, the names, or why there is none.
"""

import json
import struct
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final

from pydantic import TypeAdapter

from cabinet_drafter.errors import DrafterError, InputsInvalidError, WordTemplateError
from cabinet_drafter.paper import CabinetPaper, ComposedPaper, MarginNote, MissingInput
from cabinet_drafter.vocabulary import ClearanceRole
from cabinet_drafter.word.document_properties import DraftProperties
from cabinet_drafter.word.render import FilledDraft

FILL: Final = "fill"
NAME_FIELDS: Final = "name-fields"
FILLED: Final = "filled"
FIELDS: Final = "fields"
LARGEST_ANSWER: Final = 64 * 1024 * 1024
"""In bytes; a draft with a council's crest has well under one MiB."""

_LENGTH: Final = struct.Struct(">I")
_REFUSALS: Final = {kind.__name__: kind for kind in (WordTemplateError, InputsInvalidError, DrafterError)}
_MISSING: Final = TypeAdapter(tuple[MissingInput, ...])
_NOTES: Final = TypeAdapter(tuple[MarginNote, ...])
_NOTES_BY_PATH: Final = TypeAdapter(dict[str, MarginNote])


@dataclass(frozen=True)
class Filling:
    """What a template is filled with, as `render.fill` takes it."""

    name: str
    composed: ComposedPaper
    role_titles: Mapping[ClearanceRole, str]
    properties: DraftProperties


def asked_to_fill(word_template: bytes, filling: Filling) -> bytes:
    """The bytes of the request; evidence stays with the tool, for no template can print it."""
    properties = asdict(filling.properties)
    told = {
        "name": filling.name,
        "paper": filling.composed.paper.model_dump(mode="json"),
        "notes": {path: note.model_dump(mode="json") for path, note in filling.composed.notes.items()},
        "role_titles": {role.value: title for role, title in filling.role_titles.items()},
        "properties": {name: str(value) if isinstance(value, date) else value for name, value in properties.items()},
    }
    return _two(told, word_template)


def what_to_fill(asked: bytes) -> tuple[bytes, Filling]:
    """The template and what to fill it with, from the request."""
    told, word_template = _of_two(asked)
    properties = told["properties"]
    for name in ("created", "modified"):
        properties[name] = None if properties[name] is None else date.fromisoformat(properties[name])
    composed = ComposedPaper(
        paper=CabinetPaper.model_validate(told["paper"]),
        evidence={},
        notes=_NOTES_BY_PATH.validate_python(told["notes"]),
    )
    titles = {ClearanceRole(role): title for role, title in told["role_titles"].items()}
    return word_template, Filling(told["name"], composed, titles, DraftProperties(**properties))


def asked_to_name_fields(word_template: bytes, name: str) -> bytes:
    """The bytes of the request."""
    return _two({"name": name}, word_template)


def what_to_name_fields_of(asked: bytes) -> tuple[bytes, str]:
    """The template and its name, from the request."""
    told, word_template = _of_two(asked)
    return word_template, told["name"]


def filled_as_answer(draft: FilledDraft) -> tuple[str, bytes]:
    """The answer that holds a draft."""
    told = {
        "missing": _MISSING.dump_python(draft.missing, mode="json"),
        "notes": _NOTES.dump_python(draft.notes, mode="json"),
        "fields_named": sorted(draft.fields_named),
    }
    return FILLED, _two(told, draft.content)


def draft_of(answer: bytes) -> FilledDraft:
    """The draft that an answer holds.

    Raises:
        ValueError, KeyError, TypeError, struct.error: it holds none.
    """
    told, content = _of_two(answer)
    return FilledDraft(
        content=content,
        missing=_MISSING.validate_python(told["missing"]),
        notes=_NOTES.validate_python(told["notes"]),
        fields_named=_names(told["fields_named"]),
    )


def fields_as_answer(names: frozenset[str]) -> tuple[str, bytes]:
    """The answer that holds the names of fields."""
    return FIELDS, json.dumps(sorted(names)).encode()


def fields_of(answer: bytes) -> frozenset[str]:
    """The names that an answer holds. Raises as `draft_of`."""
    return _names(json.loads(answer))


def refusal_as_answer(refusal: DrafterError) -> tuple[str, bytes]:
    """The answer on a template or paper that is refused."""
    kind = next(name for name, each in _REFUSALS.items() if isinstance(refusal, each))
    words = {name: getattr(refusal, name) for name in ("code", "found", "remedy", "where")}
    return kind, json.dumps(words | {"problems": list(refusal.problems)}).encode()


def refusal_of(kind: str, answer: bytes) -> DrafterError | None:
    """The refusal that an answer holds; None where it is of another kind. Raises as `draft_of`."""
    if kind not in _REFUSALS:
        return None
    told = json.loads(answer)
    words = [told[name] for name in ("code", "found", "remedy", "where")]
    problems = tuple(told["problems"])
    if not all(isinstance(each, str) for each in (*words, *problems)):
        raise TypeError
    code, found, remedy, where = words
    return _REFUSALS[kind](code, found, remedy=remedy, where=where, problems=problems)


def is_of_a_sound_child(kind: str) -> bool:
    """Whether an answer of this kind shows that the process came through its work unharmed."""
    return kind in {FILLED, FIELDS, *_REFUSALS}


def _names(names: Any) -> frozenset[str]:
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise TypeError
    return frozenset(names)


def _two(told: dict[str, Any], content: bytes) -> bytes:
    words = json.dumps(told).encode()
    return _LENGTH.pack(len(words)) + words + content


def _of_two(message: bytes) -> tuple[dict[str, Any], bytes]:
    (length,) = _LENGTH.unpack_from(message)
    begin = _LENGTH.size
    told = json.loads(message[begin : begin + length])
    if not isinstance(told, dict):
        raise TypeError
    return told, message[begin + length :]
