"""Lists and names as a file prints them into a noun: each value read as the noun's field wants it.

The noun's own annotations say what is wanted, so that no second list of fields has to be kept. Every problem is
told at once, each in one sentence: file, line, path, what was found, what is allowed.
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from cabinet_drafter.allowed_text import code_point, forbidden_at
from cabinet_drafter.dates_in_words import long_date
from cabinet_drafter.reading.inputs.date_text import days_meant
from cabinet_drafter.reading.inputs.money_text import POUNDS, pounds_in_text
from cabinet_drafter.reading.inputs.plain_text import is_placeholder, shown
from cabinet_drafter.reading.inputs.problems_found import ProblemsFound
from cabinet_drafter.reading.inputs.yaml_file import Printed, under

Noun = TypeVar("Noun", bound=BaseModel)

LEAVE_OUT: Final = "leave the line out if it is not known, and the draft asks the right officer for it"

_TRUTHS: Final = {"yes": True, "true": True, "no": False, "false": False}
_DATE: Final = re.compile(r"(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")
_WHOLE: Final = re.compile(r"[0-9]{1,9}")
_POUNDS: Final = re.compile(r"-?[0-9]{1,13}(\.[0-9]{1,2})?")

_KINDS: Final = {
    str: "text",
    bool: "yes or no",
    int: "a whole number",
    dt.date: "a date as year-month-day, for example 2019-07-31",
    Decimal: "pounds as digits, for example 4200000 or 4200000.50",
}
_PATTERNS: Final = {
    r"^[0-9a-f]{64}$": "the file’s SHA-256: 64 of the digits 0 to 9 and the small letters a to f",
    r"^[A-Za-z0-9][A-Za-z0-9-]*$": "letters, digits and hyphens, for example 2017",
    r"^[a-z0-9][a-z0-9-]*$": "small letters, digits and hyphens, for example cabinet-paper",
    r"^[a-z][a-z0-9_-]*$": "small letters, digits, hyphens and underscores, a letter first, for example growth-2017",
}

_NAMES_WORDS_OF_A_PAPER: Final = re.compile(r"accepted\.\d+\.text")
"""What stands there prints nowhere; it names words that a check has found, and those may keep a place."""


def typed(noun: type[Noun], tree: Any, problems: ProblemsFound) -> Noun | None:
    """`tree` as a `noun`; None where it cannot be one, with every reason added to `problems`."""
    reader = _ByAnnotation(problems)
    values = reader.read(noun, tree, "", required=True)
    try:
        checked = noun.model_validate(values)
    except ValidationError as error:
        reader.add_limits_broken(error, values)
        return None
    return None if problems else checked


class _ByAnnotation:
    """Reads values as annotations want them; leaves a value that does not fit as it is, and notes the problem."""

    def __init__(self, problems: ProblemsFound) -> None:
        self._problems = problems

    def read(self, wanted: Any, value: Any, path: str, *, required: bool) -> Any:
        wanted = _choice(wanted, value)
        if isinstance(wanted, type) and issubclass(wanted, BaseModel):
            return self._noun(wanted, value, path)
        if get_origin(wanted) is tuple:
            return self._list(wanted, value, path)
        if get_origin(wanted) is dict:
            return self._named(wanted, value, path)
        return self._single(wanted, value, path, required=required)

    def _noun(self, noun: type[BaseModel], value: Any, path: str) -> Any:
        known = tuple(noun.model_fields)
        if not isinstance(value, dict):
            self._note(path, value, f"lines with these names and their values: {', '.join(known)}")
            return value
        for name in value:
            if name not in noun.model_fields:
                self._unknown(under(path, name), name, known)
        values: dict[str, Any] = {}
        for name, field in noun.model_fields.items():
            here = under(path, name)
            # A line left empty is a line left out: the draft then asks for it.
            if value.get(name) is not None:
                values[name] = self.read(field.annotation, value[name], here, required=field.is_required())
            elif field.is_required():
                self._problems.add(here, "nothing", f"{_allowed(field.annotation)}; this line may not be left out")
        return values

    def _list(self, wanted: Any, value: Any, path: str) -> Any:
        if not isinstance(value, list):
            self._note(path, value, _allowed(wanted))
            return value
        item = get_args(wanted)[0]
        return [self.read(item, found, under(path, str(place)), required=False) for place, found in enumerate(value)]

    def _named(self, wanted: Any, value: Any, path: str) -> Any:
        if not isinstance(value, dict):
            self._note(path, value, "lines, each with a name, a colon and its value")
            return value
        keys, held = get_args(wanted)
        values: dict[str, Any] = {}
        for name, found in value.items():
            here = under(path, name)
            if isinstance(keys, type) and issubclass(keys, Enum) and name not in [key.value for key in keys]:
                self._unknown(here, name, [key.value for key in keys])
            elif found is not None:
                values[name] = self.read(held, found, here, required=False)
        return values

    def _single(self, wanted: Any, value: Any, path: str, *, required: bool) -> Any:
        allowed = _allowed(wanted)
        if not isinstance(value, str):
            if isinstance(value, list) and wanted is not bool and all(map(_is_bare, value)):
                allowed += f"; if this is a note in brackets, {LEAVE_OUT}"
            self._note(path, value, allowed)
            return value
        text = value.strip()
        unless_known = "write what is meant, or leave the whole entry out" if required else LEAVE_OUT
        place = forbidden_at(value)
        if place is not None:
            found = f"the character {code_point(value[place])} as character {place + 1} of {shown(value)}"
            self._problems.add(path, found, "text without control characters and the like; delete it or type it anew")
        elif not text:
            self._problems.add(path, "text without a letter in it", f"{allowed}; {unless_known}")
        elif not (_NAMES_WORDS_OF_A_PAPER.fullmatch(path) and not text.startswith("[")) and (
            is_placeholder(text, names_a_contact=path.startswith("contacts."))
            or (_is_bare(value) and text.lower().startswith("insert "))
        ):
            brackets = "; take the square brackets off words that are meant" if text.startswith("[") else ""
            self._problems.add(path, f"{shown(text)}, which only keeps a place", f"{allowed}; {unless_known}{brackets}")
        else:
            return self._scalar(wanted, text, path, allowed)
        return value

    def _scalar(self, wanted: Any, text: str, path: str, allowed: str) -> Any:
        try:
            value = _meant(wanted, text)
        except ValueError:
            self._problems.add(path, f"{shown(text)}, a day that is not in the calendar", allowed)
            return text
        if value is None:
            nearest = self._problems.nearest(text, _values_of(wanted))
            self._problems.add(path, shown(text), f"{allowed}{nearest}{_written_properly(wanted, text)}")
            return text
        return value

    def _unknown(self, path: str, name: str, known: Sequence[str]) -> None:
        allowed = ", ".join(known) + self._problems.nearest(name, known)
        self._problems.add(path, f"the name {shown(name)}", allowed)

    def _note(self, path: str, value: Any, allowed: str) -> None:
        if isinstance(value, str) and is_placeholder(value):
            allowed += f"; {LEAVE_OUT}"
        self._problems.add(path, _described(value), allowed)

    def add_limits_broken(self, error: ValidationError, values: Any) -> None:
        """Add what only the noun's own limits tell: patterns, lengths, numbers of digits."""
        for detail in error.errors(include_url=False):
            path, value = _path_within(values, detail["loc"])
            if self._problems.told_at(path) or detail["type"] in {"missing", "literal_error", "extra_forbidden"}:
                continue
            limits: Mapping[str, Any] = detail.get("ctx", {})
            if detail["type"] == "string_pattern_mismatch":
                allowed = _PATTERNS.get(limits["pattern"], f"text of the form {limits['pattern']}")
                self._note(path, value, allowed)
            elif detail["type"] == "string_too_long":
                self._note(path, value, f"at most {limits['max_length']:,} characters (there are {len(value):,})")
            elif detail["type"] == "too_long":
                self._problems.add(path, f"a list of {limits['actual_length']:,}", f"at most {limits['max_length']:,}")
            elif detail["type"] == "greater_than_equal":
                self._problems.add(path, shown(str(value)), f"{_KINDS[type(value)]}, and not below {limits['ge']}")
            elif detail["type"] == "less_than_equal":
                self._problems.add(path, shown(str(value)), f"{_KINDS[type(value)]}, and not above {limits['le']}")
            elif detail["type"] == "too_short":
                # Entries that are wrong themselves leave a list too short as well; they are told on their own.
                if not value:
                    self._problems.add(path, "none", "at least one")
            else:
                self._note(path, value, "a value within the limits for this line")


def _is_bare(value: Any) -> bool:
    return isinstance(value, Printed) and value.bare


def _choice(wanted: Any, value: Any) -> Any:
    """The one kind of value that `wanted` comes down to for this value: no Annotated, no None, one of a union.

    Of several nouns it is the one that has most of the names written.
    """
    while get_origin(wanted) in {Annotated, Union, UnionType}:
        if get_origin(wanted) is Annotated:
            wanted = get_args(wanted)[0]
            continue
        kinds = [kind for kind in get_args(wanted) if kind is not NoneType]
        if len(kinds) > 1:
            lists = [kind for kind in kinds if get_origin(kind) is tuple]
            others = [kind for kind in kinds if kind not in lists]
            kinds = lists if isinstance(value, list) else others
        wanted = max(kinds, key=lambda kind: len(_names_of(kind) & value.keys()) if isinstance(value, dict) else 0)
    return wanted


def _names_of(wanted: Any) -> frozenset[str]:
    is_noun = isinstance(wanted, type) and issubclass(wanted, BaseModel)
    return frozenset(wanted.model_fields) if is_noun else frozenset()


def _meant(wanted: Any, text: str) -> Any:
    """What `text` says where a `wanted` is due; None where it says no such thing.

    Raises:
        ValueError: it has the form of a date but is not a day.
    """
    if wanted is str:
        return text
    if wanted is bool:
        return _TRUTHS.get(text.lower())
    if wanted is int:
        return int(text) if _WHOLE.fullmatch(text) else None
    if wanted is Decimal:
        return Decimal(text) if _POUNDS.fullmatch(text) else None
    if wanted is dt.date:
        return dt.date.fromisoformat(text) if _DATE.fullmatch(text) else None
    return next((value for value in _values_of(wanted) if text.lower() == value), None)


def _written_properly(wanted: Any, text: str) -> str:
    """How what the text seems to mean is written; nothing where nobody can tell."""
    if wanted is dt.date:
        days = days_meant(text)
        if len(days) == 1:
            return f"; write {days[0].isoformat()}"
        return "; write " + " or ".join(f"{day.isoformat()} for {long_date(day)}" for day in days) if days else ""
    if wanted is Decimal:
        meant = pounds_in_text(text)
        if isinstance(meant, str):
            return f"; write {meant}"
        return f"; {meant.allowed}" if not meant.allowed.startswith(POUNDS) else ""
    return ""


def _values_of(wanted: Any) -> tuple[str, ...]:
    if get_origin(wanted) is Literal:
        return get_args(wanted)
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return tuple(str(member.value) for member in wanted)
    return ()


def _allowed(wanted: Any) -> str:
    """What may stand there, in plain words."""
    wanted = _choice(wanted, None)
    if get_origin(wanted) is tuple:
        return "a list, each entry on its own line after a dash and a space, or [] where there is none"
    if isinstance(wanted, type) and issubclass(wanted, BaseModel):
        return f"lines with these names and their values: {', '.join(wanted.model_fields)}"
    if get_origin(wanted) is dict:
        return "lines, each with a name, a colon and its value"
    if get_origin(wanted) is Literal:
        return f"the word {' or '.join(get_args(wanted))}, or a list of paragraphs, each after a dash and a space"
    if values := _values_of(wanted):
        return f"one of {', '.join(values)}"
    return _KINDS[wanted]


def _described(value: Any) -> str:
    if isinstance(value, dict):
        return f"lines named {', '.join(shown(name) for name in list(value)[:3])}" if value else "an empty {}"
    if isinstance(value, list):
        return f"a list that begins with {_described(value[0])}" if value else "an empty list"
    if value is None:
        return "nothing"
    return shown(value) if isinstance(value, str) else f"{shown(str(value))}, which is not text"


def _path_within(values: Any, loc: Sequence[int | str]) -> tuple[str, Any]:
    """The dotted path of an error and the value there; steps that only name a choice within a union are left out."""
    path = ""
    for step in loc:
        in_dict = isinstance(values, dict) and step in values
        if in_dict or (isinstance(values, list) and isinstance(step, int)):
            values = values[step]
            path = under(path, str(step))
    return path, values
