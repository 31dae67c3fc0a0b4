"""A sum that a paragraph states and the lines of a list below it break down."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cabinet_drafter.checking.figures.agreement import agrees, is_exact, is_near, rounding_explains, total_of
from cabinet_drafter.checking.figures.amounts import Amount, amounts_of
from cabinet_drafter.checking.figures.rates import names_rate
from cabinet_drafter.checking.figures.statements import Statement, statements_of
from cabinet_drafter.checking.figures.telling import like, listed, sums_disagree
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

_IS_ALL: Final = re.compile(
    r"\b(?:compris\w+|made up (?:of|as)|consist\w*|broken down|breakdown|split|divided|allocated as follows|"
    r"as follows|total\w*|funded (?:by|from|through))\b",
    re.IGNORECASE,
)
_ONLY_SOME: Final = re.compile(
    r"\b(?:includ(?:es|ing)|main|mainly|key|major|significant|largest|such as|for example|among)\b", re.IGNORECASE
)
_TOTAL: Final = re.compile(r"^\W*(?:grand |overall )?total\b", re.IGNORECASE)
_MOST_LINES: Final = 20


def check_listed_parts(paper: PaperUnderCheck) -> Iterator[Finding]:
    """The lines of a list below a sum, one sum in each, make that sum."""
    last = {statement.line.order: statement for statement in statements_of(paper)}
    for at, line in enumerate(paper.lines):
        statement = last.get(line.order)
        if statement is None or line.cell is not None or not line.text.rstrip().endswith((":", ": -")):
            continue
        if statement.end < len(line.text) or len(statement.amounts) > 2 or names_rate(statement):
            continue
        parts = _parts(paper, paper.lines[at + 1 : at + 1 + _MOST_LINES])
        if len(parts) > 1:
            yield from _check(paper, statement, parts)


def _parts(paper: PaperUnderCheck, lines: Sequence[PaperLine]) -> list[Amount]:
    """The one sum of each line of the list that begins here; a line that totals the others ends it."""
    parts: list[Amount] = []
    kind: tuple[str, bool] | None = None
    for line in lines:
        amounts = amounts_of(paper, line)
        own = line.style, bool(line.number)
        if line.cell is not None or line.is_heading or len(amounts) != 1 or own != (kind or own):
            break
        if _TOTAL.match(line.text) or len(line.text) > 200:
            break
        kind = own
        parts.append(amounts[0])
    return parts


def _check(paper: PaperUnderCheck, statement: Statement, parts: Sequence[Amount]) -> Iterator[Finding]:
    made = total_of(parts)
    wholes = statement.amounts
    exactly = is_exact(paper, statement.line)
    if any(agrees(whole, made, parts, exactly=exactly) for whole in wholes) or any(
        each.impossible or not each.value for each in (*wholes, *parts)
    ):
        return
    whole = wholes[-1]
    complete = _IS_ALL.search(statement.shape) is not None and not _ONLY_SOME.search(statement.shape)
    if not is_near(made, whole.value) or (made < abs(whole.value) and _ONLY_SOME.search(statement.shape)):
        return
    yield sums_disagree(
        whole.where,
        f"The list below {whole.text} has {listed(parts)}, which make {like(whole, made)}.",
        certain=complete and len(wholes) == 1 and not whole.hedged,
        rounding=rounding_explains(whole, made, parts),
        remedy="Correct the figure that is wrong, from the exact sums, or say what the list leaves out.",
    )
