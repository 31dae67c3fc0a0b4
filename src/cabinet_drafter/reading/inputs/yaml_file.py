"""A YAML file from somebody's e-mail into plain lists and names, with the line of each value.

Only what a form filled in by hand needs is let in: no anchors, aliases, tags, directives or second documents. A
scalar stays the text that the file prints, so that the noun it ends up in decides what it is: an amount becomes an
exact Decimal from its printed digits, a telephone number keeps its leading zero, a label 2017 stays a label.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NoReturn

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from cabinet_drafter.allowed_text import code_point, forbidden_at
from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.evidence import InputPlaces, Place, Source
from cabinet_drafter.reading.inputs.named_files import bytes_within, refuse_larger
from cabinet_drafter.reading.inputs.plain_text import shown
from cabinet_drafter.reading.inputs.yaml_problems import IN_QUOTATION_MARKS, in_plain_words

LARGEST_YAML: Final = 1024 * 1024
DEEPEST_NESTING: Final = 12
MOST_VALUES: Final = 20_000
"""A full brief has some two hundred; the limit keeps a hostile file from holding the machine for long."""

_INDENTED_BY_TAB: Final = re.compile(r"^ *\t(?=[ \t]*\S)", re.MULTILINE)
# The parser takes half a minute over a tag of a million characters, which no file filled in by hand has.
_LONG_TAG: Final = re.compile(r"(?:^|(?<=[\s\[{,]))![^\s\"']{200,}")
# YAML 1.2 takes these for text; the parser ends a line there, as YAML 1.1 did, and would read other text unseen.
_LINE_SEPARATOR: Final = re.compile("[\u2028\u2029]")


class Printed(str):
    """A scalar as the file prints it; `bare` where it stands in a [list, in brackets] without quotation marks."""

    __slots__ = ("bare",)

    bare: bool

    def __new__(cls, text: str, *, bare: bool = False) -> "Printed":
        """The text `text`."""
        printed = super().__new__(cls, text)
        printed.bare = bare
        return printed


def read_yaml(path: Path, content: bytes | None = None) -> tuple[Any, InputPlaces]:
    """The content of a YAML 1.2 file as dicts, lists, `Printed` text and None (a value left empty), with its places.

    `content` is given where the file was read already, so that what was held to a digest is what is parsed.

    Raises:
        InputsInvalidError: the file cannot be read, is not UTF-8, is not YAML, or uses more of YAML than is let in;
            it names the file, line and column, what was found and what is allowed.
    """
    if content is None:
        content = bytes_within(path, LARGEST_YAML)
    refuse_larger(path, content, LARGEST_YAML, where=str(path))
    reader = _Reader(path.name, _text_of(content, path.name))
    tree = reader.tree()
    return tree, InputPlaces(source=Source.of(path, content), places=reader.places)


def _text_of(content: bytes, name: str) -> str:
    if content.startswith((b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise InputsInvalidError(
            "inputs.not-text",
            "this is a PDF, a Word file or a workbook, and not a plain text file",
            where=name,
            remedy="Name the brief or the finance inputs, whose names end in .yaml.",
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = len(content[content.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8-sig")) + 1
        raise InputsInvalidError(
            "inputs.not-utf8",
            f"the byte 0x{content[error.start]:02X} is not text in UTF-8",
            where=f"{name}, line {line}, column {column}",
            remedy="Save the file again as UTF-8 (in Notepad: Save as, Encoding, UTF-8).",
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


_NOTE_BEHIND: Final = re.compile(r"[ \t]+#")


class _Reader:
    """One reading of one file: events in, values and their places out."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self.places: dict[str, Place] = {}
        self._line_starts = [0, *(place + 1 for place, character in enumerate(text) if character == "\n")]
        self._values = 0
        self._opened_at: Place | None = None

    def tree(self) -> Any:
        self._refuse_characters()
        events = self._events()
        root: Any = None
        documents = 0
        for event in events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(
                        event,
                        "inputs.yaml-several-documents",
                        "a second document begins here",
                        "Keep one, without “---”.",
                    )
                if event.version is not None or event.tags:
                    self._refuse(
                        event, "inputs.yaml-directive", "a line that begins with % instructs the reader", "Take it out."
                    )
            elif isinstance(event, NodeEvent):
                self.places[""] = self._place(event.start_mark.index)
                root = self._value(event, events, path="", depth=1, in_brackets=False)
        return root

    def _events(self) -> Iterator[Any]:
        try:
            yield from YAML(typ="safe", pure=True).parse(self.text)
        except MarkedYAMLError as error:
            # A name without ": " is noticed lines later, where the next name has one; it is told where it begins.
            begins = error.context_mark if "simple key" in str(error.context) else None
            mark = begins or error.problem_mark or error.context_mark
            found, remedy = in_plain_words(str(error.problem or error.context or "this is not YAML"))
            if self._opened_at is not None:
                found += f"; the quotation mark in {', '.join(self._opened_at.steps)} is closed lines further down"
            raise self._error(mark.index if mark else 0, "inputs.yaml-not-understood", found, remedy) from error
        except (YAMLError, ValueError) as error:  # ValueError: "\U00110000", beyond Unicode, reaches chr()
            raise self._error(
                None, "inputs.yaml-not-understood", "a character or escape that is not Unicode", "Take it out."
            ) from error

    def _value(self, event: Any, events: Iterator[Any], *, path: str, depth: int, in_brackets: bool) -> Any:
        self._refuse_machinery(event)
        self._values += 1
        if self._values > MOST_VALUES:
            self._refuse(
                event,
                "inputs.too-many-values",
                f"more than {MOST_VALUES:,} values",
                "Check that this is the file you mean.",
            )
        if isinstance(event, ScalarEvent):
            plain = event.style is None
            over_lines = event.style in {"'", '"'} and event.start_mark.line != event.end_mark.line
            self._opened_at = self._place(event.start_mark.index) if over_lines else None
            if plain and event.value in {"", "~", "null"}:
                return None
            if plain and _NOTE_BEHIND.match(self.text, event.end_mark.index):
                self._refuse(
                    event,
                    "inputs.yaml-words-lost",
                    "to YAML a # after a space begins a note, so the rest of this line would be left out",
                    "Put the whole value in quotation marks, or the note on a line of its own.",
                )
            return Printed(event.value, bare=plain and in_brackets)
        if depth > DEEPEST_NESTING:
            self._refuse(
                event,
                "inputs.yaml-too-deep",
                f"lists or names within one another more than {DEEPEST_NESTING} deep",
                "Put text that begins with [ or { or - between quotation marks.",
            )
        if isinstance(event, SequenceStartEvent):
            return self._list(event, events, path, depth)
        return self._names(events, path, depth)

    def _list(self, start: SequenceStartEvent, events: Iterator[Any], path: str, depth: int) -> list[Any]:
        items: list[Any] = []
        for event in events:
            if isinstance(event, SequenceEndEvent):
                break
            here = under(path, str(len(items)))
            self.places[here] = self._place(event.start_mark.index)
            items.append(self._value(event, events, path=here, depth=depth + 1, in_brackets=bool(start.flow_style)))
        return items

    def _names(self, events: Iterator[Any], path: str, depth: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for event in events:
            if isinstance(event, MappingEndEvent):
                break
            self._refuse_machinery(event)
            if not isinstance(event, ScalarEvent):
                self._refuse(
                    event,
                    "inputs.yaml-name-not-text",
                    "a list or group stands where a name is due",
                    "Write a plain name, a colon, a space and the value; text that begins with [ or { or ? needs "
                    "quotation marks.",
                )
            name = str(event.value)
            if (place := forbidden_at(name)) is not None:
                found = f"the control or unassigned character {code_point(name[place])} in the name {shown(name)}"
                self._refuse(event, "inputs.forbidden-character", found, "Write a plain name.")
            here = under(path, name)
            if name in values:
                self._refuse(
                    event,
                    "inputs.duplicate-name",
                    f"{shown(name)} is given twice, first in line {self.places[here].line}",
                    "Keep one of the two.",
                )
            self.places[here] = self._place(event.start_mark.index)
            values[name] = self._value(next(events), events, path=here, depth=depth + 1, in_brackets=False)
        return values

    def _refuse_machinery(self, event: Any) -> None:
        """Anchors, aliases and tags: in a form filled in by hand they are mistakes or attacks."""
        if isinstance(event, AliasEvent):
            self._refuse(
                event, "inputs.yaml-alias", f"* before {shown(event.anchor)} repeats another value", IN_QUOTATION_MARKS
            )
        if event.anchor is not None:
            self._refuse(
                event, "inputs.yaml-anchor", f"& before {shown(event.anchor)} marks a value", IN_QUOTATION_MARKS
            )
        if event.tag is not None:
            self._refuse(event, "inputs.yaml-tag", f"the tag {shown(str(event.tag))}", IN_QUOTATION_MARKS)

    def _refuse_characters(self) -> None:
        place = forbidden_at(self.text)
        if place is not None:
            found = f"the control or unassigned character {code_point(self.text[place])}"
            raise self._error(place, "inputs.forbidden-character", found, "Delete it; text and line ends are allowed.")
        if separator := _LINE_SEPARATOR.search(self.text):
            found = f"the invisible line separator {code_point(separator[0])}"
            raise self._error(separator.start(), "inputs.forbidden-character", found, "Delete it; begin a new line.")
        if tag := _LONG_TAG.search(self.text):
            found = f"the tag {shown(tag[0].strip())}"
            raise self._error(tag.start(), "inputs.yaml-tag", found, IN_QUOTATION_MARKS)
        if tab := _INDENTED_BY_TAB.search(self.text):
            raise self._error(tab.end() - 1, "inputs.yaml-tab", "a tab before the text", "Indent by spaces.")

    def _place(self, index: int) -> Place:
        line = bisect_right(self._line_starts, index)
        return Place(line=line, column=index - self._line_starts[line - 1] + 1)

    def _refuse(self, event: Any, code: str, found: str, remedy: str) -> NoReturn:
        raise self._error(event.start_mark.index, code, found, remedy)

    def _error(self, index: int | None, code: str, found: str, remedy: str) -> InputsInvalidError:
        steps = () if index is None else self._place(index).steps
        return InputsInvalidError(code, found, where=", ".join((self.name, *steps)), remedy=remedy)


def under(path: str, step: str) -> str:
    """The dotted path of what stands at `step` within `path`, whose own is empty for the whole file."""
    return f"{path}.{step}" if path else step
