"""Texts of a paper with what they quote blanked: what the paper says itself, at the places where it says it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.findings import Anchor

QUOTED: Final = "\ufffc"
"""Stands for each character of a quotation where only what the paper itself says is looked at."""


def blanked(lines: Sequence[PaperLine], quoted: Iterable[Anchor]) -> dict[int, str]:
    """The text of each line by its order, each character of what is quoted replaced by QUOTED.

    Places in it are places in the line's text.

    Args:
        lines: the lines of the paper.
        quoted: the places of what is quoted, in any order.
    """
    by_order: defaultdict[int, list[Anchor]] = defaultdict(list)
    for part in quoted:
        by_order[part.order].append(part)
    return {line.order: _blanked(line.text, by_order[line.order]) for line in lines}


def _blanked(text: str, parts: Sequence[Anchor]) -> str:
    pieces: list[str] = []
    done = 0
    for part in sorted(parts, key=lambda part: part.start):
        start, end = max(part.start, done), min(part.end, len(text))
        if start < end:
            pieces += (text[done:start], QUOTED * (end - start))
            done = end
    return "".join((*pieces, text[done:]))
