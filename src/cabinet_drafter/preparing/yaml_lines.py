"""Lines of a brief: notes to read (##), examples that become valid where "# " is taken out, and values.

Whatever a note is told, it stays a note: its words are set as one line and wrapped, so that nothing in a council's
label or a report's title can begin a line of its own.
"""

import json
import re
import textwrap
from collections.abc import Iterable
from typing import Final

from cabinet_drafter.allowed_text import without_forbidden

WIDTH: Final = 110
_PLAIN: Final = re.compile(r"[A-Za-z][A-Za-z0-9_./’-]*(?: [A-Za-z0-9_./’-]+)*")
_NOT_IN_A_LINE: Final = re.compile("[\u0085\u2028\u2029\ufeff]")
_MEANS_SOMETHING: Final = {"yes", "no", "true", "false", "null", "on", "off", "y", "n"}


def note(text: str, indent: int = 0, *, within: int = 0) -> list[str]:
    """A text as lines that begin with ##; `within` sets it in behind that, and its further lines by two more."""
    begin = f"{' ' * indent}## {' ' * within}"
    return textwrap.wrap(
        " ".join(without_forbidden(text).split()),
        WIDTH,
        initial_indent=begin,
        subsequent_indent=begin + "  " * bool(within),
        break_on_hyphens=False,
    )


def example(lines: Iterable[str], indent: int = 0) -> list[str]:
    """Lines of YAML as an example: with "# " before each."""
    return [f"{' ' * indent}# {line}" for line in lines]


def scalar(text: str) -> str:
    """A text of one line as a YAML value, in quotation marks where it might be taken for something else."""
    if _PLAIN.fullmatch(text) and text.lower() not in _MEANS_SOMETHING:
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """A text of one line as a YAML value in quotation marks, single ones where it holds double."""
    if '"' in text and "\\" not in text and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    return in_double_marks(text)


def in_double_marks(text: str) -> str:
    """Any text as a YAML value between double quotation marks, what ends a line unseen by its number."""
    written = json.dumps(text, ensure_ascii=False)
    return _NOT_IN_A_LINE.sub(lambda character: f"\\u{ord(character[0]):04x}", written)


def in_short(text: str, most_words: int) -> str:
    """The text with […] for its middle where it has more words."""
    words = text.split()
    if len(words) <= most_words:
        return text
    half = most_words // 2
    return f"{' '.join(words[:half])} […] {' '.join(words[-half:])}"


def listed(items: Iterable[str]) -> str:
    """Texts as one: a, b and c."""
    *most, last = items
    return f"{', '.join(most)} and {last}" if most else last
