"""How many rows of a table a sentence says are in progress, done, or due in a month, against the table."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.facts.grades import whole_grade
from cabinet_drafter.checking.facts.numbers import NUMBER, number_of
from cabinet_drafter.checking.figures.amounts import own_words
from cabinet_drafter.checking.figures.beside_tables import tables_beside
from cabinet_drafter.checking.figures.money_tables import MoneyTable, tables_of
from cabinet_drafter.checking.figures.telling import told
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Severity

_CLAIM: Final = re.compile(
    rf"(?:^\W*(?:[\d.]+\s+)?|[,;:.]\s*|\b(?:and|but|while)\s+)(?P<all>all (?:the |of the )?)?"
    rf"(?P<number>{NUMBER}|none|both)(?=\s)(?P<what>[^,;:.]{{0,60}}?)\s(?:in|by|is|are|was|were|has|have|due|for|remains?)\s(?P<rest>(?:(?!\band\b)[^,;:.]){{2,60}})",
    re.IGNORECASE,
)
_THINGS: Final = re.compile(
    r"\b(?:actions?|areas?|tasks?|milestones?|recommendations?|priorities|projects?|fall|falls|due|"
    r"of (?:them|these|those|the)|has|have|is|are)\b",
    re.IGNORECASE,
)
_MOST_WORDS: Final = 4
_FEWEST_ROWS: Final = 3
_NEGATED: Final = re.compile(r"\b(?:not|no longer|never|un\w+)\b", re.IGNORECASE)


def check_rows_counted(paper: PaperUnderCheck) -> Iterator[Finding]:
    """As many rows have a state or a date as the sentence beside the table says."""
    for line in paper.lines if tables_of(paper) else ():
        if line.cell is not None or line.part != "body" or line.is_heading:
            continue
        for table, _ in tables_beside(paper, line):
            yield from _check(paper, line, table)


def _check(paper: PaperUnderCheck, line: PaperLine, table: MoneyTable) -> Iterator[Finding]:
    rows = [row for row in sorted(table.rows)[1:] if row not in table.total_rows]
    if len(rows) < _FEWEST_ROWS:
        return
    counts = [values for column in table.columns if (values := _values(table, column, rows))]
    text = own_words(paper, line)
    at, things = 0, False
    while (claim := _CLAIM.search(text, at)) is not None:
        at = claim.start("rest")
        between = text[claim.end("what") : claim.start("rest")]
        things = _THINGS.search(f"{claim['what']} {between}") is not None or (things and not claim["what"].strip())
        said = " ".join(claim["rest"].lower().split())
        for values in counts:
            named = [value for value in values if value and _stands_in(value, said)]
            if len(named) != 1 or not things:
                continue
            (value,) = named
            number = {"none": 0, "both": 2}.get(claim["number"].lower())
            number = number_of(claim["number"]) if number is None else number
            if values[value] != number and (_NEGATED.search(said) is None) == (_NEGATED.search(value) is None):
                yield told(
                    "prose-and-table",
                    Severity.TO_CONFIRM,
                    line.where(claim.start("number"), claim.end("rest")),
                    f"The paper counts {claim['number'].lower()}; the table beside it has "
                    f"{values[value]} with “{value}”.",
                    "Correct the number, or the table.",
                )


def _values(table: MoneyTable, column: int, rows: list[int]) -> Counter[str]:
    """How often each short text stands in a column of states or dates, the rows with none left out."""
    cells = [table.rows[row].get(column) for row in rows]
    if any(cell is not None and whole_grade(cell.text) for cell in cells):
        return Counter()  # Grades are counted by a check of their own.
    texts = [" ".join(cell.text.lower().split()).strip(" .;") for cell in cells if cell is not None]
    short = all(len(each.split()) <= _MOST_WORDS for each in texts)
    worded = any(re.search(r"[a-z]{3}", each) for each in texts)
    values = Counter(each for each in texts if re.search(r"[a-z]{3}", each))
    return values if short and worded and (max(values.values(), default=0) > 1) else Counter()


def _stands_in(value: str, said: str) -> bool:
    return re.search(rf"(?<![\w]){re.escape(value)}(?![\w])", said) is not None
