"""A composed paper as the plain data that tags may reach: no model object, no None, no text that Word cannot hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from cabinet_drafter.allowed_text import code_point, forbidden_at
from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.paper import ComposedPaper, MarginNote, MissingInput, NotGiven
from cabinet_drafter.word.marks import AbsentValue, MarkedPhrase, NotedValue


@dataclass(frozen=True)
class PlainData:
    """What a template is filled with: values by name, and what the marks among them stand for, by dotted path."""

    values: dict[str, Any]
    missing: Mapping[str, MissingInput]
    notes: Mapping[str, MarginNote]


def plain_data(composed: ComposedPaper) -> PlainData:
    """The paper's values for a template.

    A note on a branch (`cover.lead_member`) marks every text, date and number below it, so that the comment
    stands at whichever prints first; a yes/no value carries no mark, for it is never printed.

    Raises:
        InputsInvalidError: a text holds a character that a Word file cannot hold.
    """
    missing: dict[str, MissingInput] = {}

    def walk(value: object, path: str, notes: tuple[str, ...]) -> Any:  # noqa: PLR0911 - one for each kind of value
        if path in composed.notes:
            notes = (*notes, path)
        match value:
            case MissingInput():
                missing[path] = value
                return MarkedPhrase(path, refuse_what_word_cannot_hold(value.phrase, path))
            case NotGiven():
                return AbsentValue(path, value.ask_first)
            case BaseModel():
                step = f"{path}." if path else ""
                return {name: walk(getattr(value, name), f"{step}{name}", notes) for name in type(value).model_fields}
            case list() | tuple():
                return [walk(item, f"{path}.{number}", notes) for number, item in enumerate(value)]
            case bool():
                return value
            case str():
                text = refuse_what_word_cannot_hold(str(value), path)
                return NotedValue(text, notes) if notes else text
            case int() | date() | Decimal():
                return NotedValue(value, notes) if notes else value
        raise TypeError(f"{path} holds a {type(value).__name__}, which is not plain data")

    values = walk(composed.paper, "", ())
    return PlainData(values=values, missing=missing, notes=dict(composed.notes))


def refuse_what_word_cannot_hold(text: str, path: str) -> str:
    """The text itself.

    Raises:
        InputsInvalidError: it holds a control character, half a surrogate pair or a noncharacter of Unicode.
    """
    place = forbidden_at(text)
    if place is None:
        return text
    raise InputsInvalidError(
        "text.not-for-word",
        f"“{path}” holds the character {code_point(text[place])}, which a Word file cannot hold.",
        remedy="Type the words again at that place, or copy them as plain text.",
        where=path,
    )
