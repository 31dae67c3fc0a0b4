"""“It takes 68% of the total”: the share of a row in the table beside the sentence."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from cabinet_drafter.checking.figures.amounts import own_words
from cabinet_drafter.checking.figures.beside_tables import tables_beside
from cabinet_drafter.checking.figures.money_tables import MoneyTable, label_of, tables_of
from cabinet_drafter.checking.figures.telling import told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Severity

_SHARE: Final = re.compile(
    r"(?P<percent>\d{1,2}(?:\.\d+)?)\s?(?:%|per ?cent) of (?:the |this |that |all )?"
    r"(?:whole |total |overall |planned |additional )*(?:total|whole|costs?|spending|spend|money|"
    r"investment|funding|package|plan)\b",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"(?<=[.!?;])\s+(?=[A-Z])")
_WORD: Final = re.compile(r"[a-z]{3,}")
_HUNDRED: Final = 100


def check_shares_of_tables(paper: PaperUnderCheck) -> Iterator[Finding]:
    """So many per cent of the total is what the row that the sentence names makes of the table's total."""
    for line in paper.lines if tables_of(paper) else ():
        if line.cell is not None or line.part != "body" or "of" not in line.text:
            continue
        begin = 0
        text = own_words(paper, line)
        for sentence in _SENTENCE.split(text):
            begin = text.index(sentence, begin)
            for said in _SHARE.finditer(sentence):
                shares = [share for table, _ in tables_beside(paper, line) for share in _shares(sentence, table)]
                half = Decimal(1).scaleb(-len(said["percent"].partition(".")[2])) / 2
                if not shares or any(abs(each - Decimal(said["percent"])) <= half for each in shares):
                    continue
                yield told(
                    "prose-and-table",
                    Severity.TO_CONFIRM,
                    line.where(begin + said.start(), begin + said.end()),
                    f"The paper gives {said['percent']}%; in the table beside it that row makes "
                    f"{shares[0].quantize(Decimal('0.1'))}% of the total.",
                    "Correct the percentage, or say of what it is.",
                )


def _shares(sentence: str, table: MoneyTable) -> list[Decimal]:
    """What the one row that the sentence names makes of the total, by column, the last one first."""
    words = {word.rstrip("s") for word in _WORD.findall(sentence.lower())}
    rows = [
        row for row in table.body_rows if row not in table.total_rows and _is_named(label_of(table.rows[row]), words)
    ]
    totals = [row for row in table.body_rows if row in table.total_rows]
    if len(rows) != 1 or not totals:
        return []
    shares = []
    for column in reversed(table.columns):
        part, whole = table.figure(rows[0], column), table.figure(totals[-1], column)
        if part is not None and whole is not None and whole.value and table.is_money(rows[0], column):
            shares.append(abs(part.value / whole.value) * _HUNDRED)
    return shares


def _is_named(label: str, words: set[str]) -> bool:
    own = {word.rstrip("s") for word in _WORD.findall(label.lower())} - {"the", "and", "for", "with", "from"}
    return bool(own) and own <= words
