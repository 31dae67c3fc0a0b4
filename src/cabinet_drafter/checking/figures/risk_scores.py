"""Scores of risks: likelihood times impact, in tables and in sentences."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.figures.money_tables import MoneyTable, tables_of
from cabinet_drafter.checking.figures.telling import told
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Severity

_SAID: Final = re.compile(
    r"\b(?P<first>[1-6]) (?:for|on|\()\s?(?:likelihood|probability|impact|severity)\)?,?\s*"
    r"(?:and|x|×|by|times|multiplied by)\s+(?P<second>[1-6]) (?:for|on|\()\s?(?:likelihood|probability|impact|severity)"
    r"\)?,?[^.;\d]{0,40}?"
    r"\b(?:gives|giving|makes|making|is|scores?|score of|total(?:s|ling)?|=)\s*(?:a (?:score|rating|total) of )?"
    r"(?P<score>\d{1,2})\b",
    re.IGNORECASE,
)
_SAID_BEHIND: Final = re.compile(
    r"\bscore[sd]?\b[^.;\d]{0,20}(?P<score>\d{1,2})\s*\((?:likelihood|probability|impact|severity)\s?(?:of |is )?"
    r"(?P<first>[1-6]),?\s*(?:and|x|×|by|times)?\s*(?:likelihood|probability|impact|severity)\s?(?:of |is )?"
    r"(?P<second>[1-6])\)",
    re.IGNORECASE,
)
_LIKELIHOOD: Final = re.compile(r"^\W*(?:likelihood|probability)\b(?!.*\bimpact)", re.IGNORECASE)
_IMPACT: Final = re.compile(r"^\W*(?:impact|severity|consequence)\b", re.IGNORECASE)
_SCORE: Final = re.compile(r"^\W*(?:risk )?(?:score|rating|total|risk level)\b", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\W*(\d{1,2})\W*(?:[A-Za-z]+\W*)?")


def check_risk_scores(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A score is what its likelihood and its impact make."""
    for line in paper.lines:
        for said in (each for form in (_SAID, _SAID_BEHIND) for each in form.finditer(paper.prose[line.order])):
            first, second, score = (int(said[each]) for each in ("first", "second", "score"))
            if first * second != score and first + second != score:
                yield _told(line, said.span("score"), first, second, score, sure=True)
    for table in tables_of(paper):
        yield from _of_table(table)


def _of_table(table: MoneyTable) -> Iterator[Finding]:
    columns = [
        [column for column in table.columns if pattern.search(table.header(column))]
        for pattern in (_LIKELIHOOD, _IMPACT, _SCORE)
    ]
    if any(len(each) != 1 for each in columns):
        return
    found = []
    for row in table.body_rows:
        cells = [table.rows[row].get(each[0]) for each in columns]
        numbers = [_NUMBER.fullmatch(cell.text) if cell is not None else None for cell in cells]
        if all(numbers):
            found.append((cells[2], [int(each[1]) for each in numbers if each]))
    wrong = [(cell, each) for cell, each in found if each[0] * each[1] != each[2]]
    if not wrong or len(wrong) * 2 > len(found):
        return  # The council counts its scores in another way.
    for cell, (likelihood, impact, score) in wrong:
        if cell is not None:
            yield _told(cell, (0, len(cell.text)), likelihood, impact, score, sure=len(found) > 2 * len(wrong))


def _told(line: PaperLine, place: tuple[int, int], first: int, second: int, score: int, *, sure: bool) -> Finding:
    return told(
        "sum-wrong",
        Severity.MUST_FIX if sure else Severity.TO_CONFIRM,
        line.where(*place),
        f"{first} times {second} is {first * second}; the paper scores the risk {score}.",
        "Correct the likelihood, the impact or the score.",
    )
