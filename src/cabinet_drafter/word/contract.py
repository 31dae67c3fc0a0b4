"""The contract with Word templates: every field that a tag may name, read off the noun `CabinetPaper` itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin

from pydantic import BaseModel

from cabinet_drafter.paper import Ask, CabinetPaper, MissingInput, NotGiven
from cabinet_drafter.vocabulary import ClearanceRole
from cabinet_drafter.word.tag_rules import nearest

TEXT: Final = "text"
YES_NO: Final = "yes/no"
DATE: Final = "date"
POUNDS: Final = "pounds"
WHOLE_NUMBER: Final = "whole number"
GROUP: Final = "group"
_PLAIN: Final[Mapping[type, str]] = {str: TEXT, bool: YES_NO, date: DATE, Decimal: POUNDS, int: WHOLE_NUMBER}
_SEVERAL: Final = {TEXT: "texts", DATE: "dates", POUNDS: "sums", WHOLE_NUMBER: "numbers", GROUP: "groups"}
_ITEM_KINDS: Final = {f"list of {several}": one for one, several in _SEVERAL.items()}


IMPLIES: Final[Mapping[str, str]] = {
    "law.follows_good_or_outstanding": "inspection.has_overall",
    "law.follows_requires_improvement": "inspection.has_overall",
    "law.follows_inadequate": "inspection.has_overall",
}
"""A yes to the first field is a yes to the second: each of these says what the printed overall grade is."""


@dataclass(frozen=True)
class ContractField:
    """A field that a tag may name.

    Attributes:
        path: its dotted path; `[]` stands for each item of a list (`inspection.judgements[].grade`).
        meaning: what it says.
        kind: text, yes/no, date, pounds, whole number, group, or a list of those.
        example: a value as it might be, in words where it is a group or a list.
        may_be_missing: True where the marked phrase may print in its place.
        role: who supplies it where it may be missing.
        ask_first: the path of the yes/no field to ask before it; None where it always exists.
    """

    path: str
    meaning: str
    kind: str
    example: str
    may_be_missing: bool = False
    role: ClearanceRole | None = None
    ask_first: str | None = None

    @property
    def is_list(self) -> bool:
        """True where a loop can go through it."""
        return self.kind in _ITEM_KINDS

    @property
    def item_kind(self) -> str:
        """The kind of a list's items."""
        return _ITEM_KINDS[self.kind]


@cache
def contract_fields() -> tuple[ContractField, ...]:
    """Every field of the contract, in the order of the paper; a group stands before the fields within it."""
    return tuple(_fields_of(CabinetPaper, ""))


@cache
def _by_path() -> dict[str, ContractField]:
    fields = {field.path: field for field in contract_fields()}
    items = {
        f"{field.path}[]": ContractField(f"{field.path}[]", f"One of: {field.meaning}", field.item_kind, field.example)
        for field in fields.values()
        if field.is_list
    }
    return items | fields


def field_at(path: str) -> ContractField | None:
    """The field at a path, or None where there is none; `…[]` is one item of the list before it."""
    return _by_path().get(path)


def fields_within(path: str) -> tuple[str, ...]:
    """The names directly within a group, or at the top for an empty path."""
    prefix = f"{path}." if path else ""
    rest = [field.path.removeprefix(prefix) for field in contract_fields() if field.path.startswith(prefix)]
    return tuple(name for name in rest if "." not in name and "[" not in name)


def branches(path: str) -> Iterator[ContractField]:
    """The fields on the way to a path, that field itself last."""
    steps = path.split(".")
    for length in range(1, len(steps) + 1):
        branch = ".".join(steps[:length])
        for way in (branch.removesuffix("[]"), branch) if branch.endswith("[]") else (branch,):
            found = field_at(way)
            if found is not None:
                yield found


def nearest_path(path: str) -> str | None:
    """The path that a misspelt or wrongly placed one most likely means, or None."""
    group, _, name = path.rpartition(".")
    within = fields_within(group) if group == "" or field_at(group) else ()
    near = nearest(name, within)
    if near is not None:
        return f"{group}.{near}" if group else near
    elsewhere = {known.rpartition(".")[2]: known for known in reversed(_by_path()) if not known.endswith("[]")}
    near = nearest(name, tuple(elsewhere))
    return None if near is None else elsewhere[near]


def contract_as_markdown() -> str:
    """The contract as the page of the documentation that lists every field."""
    lines = ["| Field | Kind | Meaning | Example | Where it is missing or absent |", "|---|---|---|---|---|"]
    for field in contract_fields():
        notes: list[str] = []
        if field.ask_first:
            notes.append(f"ask `{field.ask_first}` first")
        if field.role:
            notes.append(f"marked for the {field.role.plain_name}")
        cells = (f"`{field.path}`", field.kind, field.meaning, field.example, "; ".join(notes))
        lines.append(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |")
    return "\n".join(lines) + "\n"


def _fields_of(model: type[BaseModel], prefix: str) -> Iterator[ContractField]:
    for name, described in model.model_fields.items():
        kind, inner, may_be_missing, may_be_absent = _kind(described.annotation)
        extra = described.json_schema_extra if isinstance(described.json_schema_extra, Mapping) else {}
        ask: Any = extra.get("ask")
        ask_first: Any = extra.get("ask_first")
        path = f"{prefix}{name}"
        if may_be_absent and not isinstance(ask_first, str):
            raise TypeError(f"{path} may be absent, and nothing says what to ask first")
        yield ContractField(
            path=path,
            meaning=described.description or "",
            kind=kind,
            example=_in_words(described.examples[0] if described.examples else ""),
            may_be_missing=may_be_missing,
            role=ask.role if may_be_missing and isinstance(ask, Ask) else None,
            ask_first=f"{prefix}{ask_first}" if may_be_absent else None,
        )
        if inner is not None:
            yield from _fields_of(inner, f"{path}." if kind == GROUP else f"{path}[].")


def _kind(annotation: Any) -> tuple[str, type[BaseModel] | None, bool, bool]:
    """A type in plain words, the model within it, and whether it may be missing or absent."""
    choices = get_args(annotation) if get_origin(annotation) in {Union, UnionType} else (annotation,)
    plain = [choice for choice in choices if choice not in {MissingInput, NotGiven}]
    if len(plain) != 1:
        raise TypeError(f"{annotation} is not one kind of value")
    held = plain[0]
    marks = (MissingInput in choices, NotGiven in choices)
    if get_origin(held) is list:
        kind, inner, *_ = _kind(get_args(held)[0])
        return f"list of {_SEVERAL[kind]}", inner, *marks
    if isinstance(held, type) and issubclass(held, BaseModel):
        return GROUP, held, *marks
    return _PLAIN[held], None, *marks


def _in_words(example: object) -> str:
    if isinstance(example, bool):
        return "yes" if example else "no"
    if isinstance(example, list):
        return "; ".join(_in_words(item) for item in example) or "(empty)"
    return str(example)
