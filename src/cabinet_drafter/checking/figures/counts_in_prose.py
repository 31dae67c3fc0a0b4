"""Counts that a sentence adds up: “180 practitioners and 32 managers, 212 people in all”."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.figures.amounts import own_words
from cabinet_drafter.checking.figures.telling import told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Severity

_COUNT: Final = r"(?<![£\d.,/–-])\d{1,3}(?:,\d{3})*(?![\d.,%/–-]|\.\d)"
_THINGS: Final = r"(?: [a-z][a-z’'-]+){1,4}"
_ADDED: Final = re.compile(
    rf"(?P<parts>{_COUNT}{_THINGS}(?:, {_COUNT}{_THINGS}){{0,4}} and {_COUNT}{_THINGS}),? (?:–|\()?(?:"
    rf"(?P<behind>{_COUNT})(?: [a-z]+){{0,2}} (?:in all|in total|altogether)(?! (?:including|with|plus))|"
    rf"(?:a total of|making|in total,?) (?P<before>{_COUNT})(?= [a-z]|[.,;)]))",
    re.IGNORECASE,
)
_OF_WHOM: Final = re.compile(
    rf"(?P<whole>{_COUNT})(?: [a-z][a-z’'-]+){{1,6}},? (?:of whom|of which|of these|of them),? "
    rf"(?:[a-z]+ ){{0,2}}?(?P<part>{_COUNT}) \((?P<share>\d{{1,3}}(?:\.\d)?) ?(?:%|per cent)\)",
    re.IGNORECASE,
)
_NOT_ADDED: Final = re.compile(r"\b(?:of which|of whom|includ\w+|year|years|months|weeks|days|per)\b|%", re.IGNORECASE)


def check_counts_in_prose(paper: PaperUnderCheck) -> Iterator[Finding]:
    """What a sentence counts of several kinds makes the number that it gives of all."""
    for line in paper.lines:
        if line.cell is not None or not any(mark in line.text for mark in ("in all", "total", "making")):
            continue
        for found in _ADDED.finditer(own_words(paper, line)):
            if _NOT_ADDED.search(found.group()):
                continue
            which = "behind" if found["behind"] else "before"
            parts = [_number(each) for each in re.findall(_COUNT, found["parts"])]
            if sum(parts) != _number(found[which]):
                added = " and ".join(f"{each:,}" for each in parts)
                yield told(
                    "sum-wrong",
                    Severity.TO_CONFIRM,
                    line.where(*found.span()),
                    f"{added} make {sum(parts):,}; the paper gives {found[which]}.",
                    "Correct the number that is wrong, or say who is counted twice.",
                )


def check_shares_in_prose(paper: PaperUnderCheck) -> Iterator[Finding]:
    """“1,816 children, of whom 752 (41%) live outside the city”: the share is that of the one in the other."""
    for line in paper.lines:
        if "(" not in line.text or not ("%" in line.text or "per cent" in line.text):
            continue
        for found in _OF_WHOM.finditer(own_words(paper, line)):
            whole, part, share = _number(found["whole"]), _number(found["part"]), float(found["share"])
            made = 100 * part / whole if whole else share
            if part <= whole and abs(made - share) > 1:
                yield told(
                    "sum-wrong",
                    Severity.TO_CONFIRM,
                    line.where(*found.span("share")),
                    f"{part:,} of {whole:,} are {made:.0f}%; the paper gives {found['share']}%.",
                    "Correct the number that is wrong.",
                )


def _number(words: str) -> int:
    return int(words.replace(",", ""))
