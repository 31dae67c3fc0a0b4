"""A list of phrases, one on each line, as one pattern that finds whole words."""

import re
from collections.abc import Mapping


def any_of(phrases: str, shared: Mapping[str, str] | None = None) -> re.Pattern[str]:
    """The pattern that finds any of the phrases, large and small letters alike.

    Args:
        phrases: a phrase on each line, written as a regular expression; a line that begins with # is a heading.
        shared: alternatives that several phrases share, by the name in capitals that stands for them.
    """
    for name, pattern in (shared or {}).items():
        phrases = phrases.replace(name, pattern)
    lines = (line for line in phrases.splitlines() if line and not line.startswith("#"))
    return re.compile(rf"\b(?:{'|'.join(lines)})\b", re.IGNORECASE)
