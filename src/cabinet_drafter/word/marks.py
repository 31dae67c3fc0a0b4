"""Values that carry a mark through a template: missing inputs, values to confirm, values that do not exist.

While a template is filled, marks stand in the text as noncharacters of Unicode (U+FDD0 to U+FDD6). No input can
hold those (`plain_data` refuses them), so nothing that an officer wrote is ever taken for a mark.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NoReturn

MARK_BEGINS: Final = "\ufdd0"
MARK_TEXT: Final = "\ufdd1"
MARK_ENDS: Final = "\ufdd2"
LINE_BREAK: Final = "\ufdd3"
TAB: Final = "\ufdd4"
OPENING_BRACE: Final = "\ufdd5"
CLOSING_BRACE: Final = "\ufdd6"

_MISSING: Final = "missing"
_NOTE: Final = "note"


class TagRefusedError(Exception):
    """A tag asks of a value what it cannot give; `render` adds the place and makes it an error of the Word template."""

    def __init__(self, code: str, found: str, remedy: str) -> None:
        super().__init__(found)
        self.code = code
        self.found = found
        self.remedy = remedy
        self.line: int | None = None


@dataclass(frozen=True, eq=False)
class MarkedPhrase:
    """A missing input at dotted `path`: it prints as `phrase`, and as anything else it is an error.

    Iterating it gives itself once, so that a loop over a missing list prints its phrase.
    """

    path: str
    phrase: str

    @property
    def marked(self) -> str:
        """The phrase between its marks, as the filled template holds it until the Word comments are anchored."""
        return f"{MARK_BEGINS}{_MISSING}:{self.path}{MARK_TEXT}{plain_text(self.phrase)}{MARK_ENDS}"

    def used_as(self, use: str) -> NoReturn:
        """Refuse a use that would say something nobody said."""
        raise TagRefusedError(
            "tag.missing-not-asked",
            f"“{self.path}” may be missing, and is missing in this paper; {use}.",
            f"Ask “if {self.path} is missing” first, and use the value under “else”.",
        )

    def __iter__(self) -> Iterator["MarkedPhrase"]:
        yield self

    def __bool__(self) -> bool:  # noqa: PLE0304
        self.used_as("a condition on it would answer no, and nobody said no")

    def __len__(self) -> int:  # noqa: PLE0303
        self.used_as("it cannot be counted")

    def __eq__(self, other: object) -> bool:
        self.used_as("it cannot be compared")

    def __lt__(self, other: object) -> bool:
        self.used_as("it cannot be compared")

    __le__ = __gt__ = __ge__ = __ne__ = __lt__
    __hash__ = None  # type: ignore[assignment]


@dataclass(frozen=True, eq=False)
class NotedValue:
    """A value that a person must confirm: it prints and passes filters as `value`, and carries its notes' paths."""

    value: object
    notes: tuple[str, ...]

    def marked(self, text: str) -> str:
        """The printed text between the mark of its notes."""
        return f"{MARK_BEGINS}{_NOTE}:{' '.join(self.notes)}{MARK_TEXT}{plain_text(text)}{MARK_ENDS}"


@dataclass(frozen=True, eq=False)
class AbsentValue:
    """A value that does not exist for this paper; whatever a tag does with it is an error that names what to ask."""

    path: str
    ask_first: str

    def refuse(self) -> NoReturn:
        """Say which yes/no field to ask first."""
        raise TagRefusedError(
            "tag.not-given",
            f"“{self.path}” does not exist for this paper.",
            f"Ask “if {self.ask_first}” first, and use the value only inside that condition.",
        )

    def __iter__(self) -> Iterator[object]:
        self.refuse()

    def __bool__(self) -> bool:  # noqa: PLE0304
        self.refuse()

    def __len__(self) -> int:  # noqa: PLE0303
        self.refuse()

    def __str__(self) -> str:  # noqa: PLE0307
        self.refuse()

    def __eq__(self, other: object) -> bool:
        self.refuse()

    def __lt__(self, other: object) -> bool:
        self.refuse()

    __le__ = __gt__ = __ge__ = __ne__ = __lt__
    __hash__ = None  # type: ignore[assignment]


def plain_text(text: str) -> str:
    """Text with line breaks, tabs and braces out of reach of XML and of the search for leftover tags."""
    return text.replace("\r\n", "\n").translate(_PUT_AWAY)


def braces_restored(text: str) -> str:
    """The text with its braces back."""
    return text.replace(OPENING_BRACE, "{").replace(CLOSING_BRACE, "}")


def mark_named(name: str) -> tuple[bool, tuple[str, ...]]:
    """Whether a mark's name is that of a missing input, and the dotted paths it names."""
    kind, _, paths = name.partition(":")
    return kind == _MISSING, tuple(paths.split(" "))


_PUT_AWAY: Final = str.maketrans(
    {"\n": LINE_BREAK, "\r": LINE_BREAK, "\t": TAB, "{": OPENING_BRACE, "}": CLOSING_BRACE}
)
