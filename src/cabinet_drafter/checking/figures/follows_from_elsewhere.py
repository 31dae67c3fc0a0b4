"""Sums of a sentence that make, with each other, a sum which the paper states elsewhere: sources, reserves, years."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import Final

from cabinet_drafter.checking.figures.agreement import grains, is_near, total_of
from cabinet_drafter.checking.figures.amounts import Amount
from cabinet_drafter.checking.figures.known_sums import is_stated, sums_but
from cabinet_drafter.checking.figures.statements import SUM, Statement, statements_of
from cabinet_drafter.checking.figures.telling import like, listed, sums_disagree
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

_GAP: Final = rf"[^{SUM}.;:]"
_FROM: Final = r"(?:(?:comes?|came|is|are|was|will be|to be|is to|will) )?(?:\w+ )?from"
_TWO_SOURCES: Final = re.compile(
    rf"{SUM} {_FROM} {_GAP}{{3,80}}? and {SUM} (?:{_FROM} )?{_GAP}{{3,}}|"
    rf"\b(?:found|met|funded|paid|financed|taken|drawn)\b[^{SUM};:]{{0,12}}\b(?:from|by)\b{_GAP}{{3,80}}"
    rf"\({SUM}\),? and {_GAP}{{3,80}}\({SUM}\)",
    re.IGNORECASE,
)
_HELD: Final = re.compile(r"\b(?:reserves?|balances?|fund|contingency|pot)\b", re.IGNORECASE)
_THEN: Final = re.compile(
    rf"{SUM}(?=[^{SUM}.;]{{0,60}}?\b(?:will be left|be left|left\b|remain\w*|when it is (?:spent|used)|after))|"
    rf"\b(?:will (?:be|hold|stand at|fall to|leave|have)|leaving|leaves|would leave|reduc\w+ (?:it )?to|falls? to|"
    rf"it (?:is|will be)) (?:about )?{SUM}",
    re.IGNORECASE,
)
_MOVED: Final = re.compile(
    rf"\b(?P<way>falls?|fell|rises?|rose|drops?|goes (?:up|down)|increases?|decreases?|reduces?|reduced|increased) "
    rf"by {SUM} (?:\([^()]{{1,20}}\) )?to {SUM}",
    re.IGNORECASE,
)
_UP: Final = re.compile(r"ris|ros|up|increas", re.IGNORECASE)
_ALL_YEARS: Final = re.compile(
    rf"\b(?:over|across|in|for) (?:both|the (?:two|three|four)|all (?:two|three|four)) years\b[^{SUM}.;]{{0,40}}{SUM}",
    re.IGNORECASE,
)
_SHARE_OF_WHOLE: Final = re.compile(
    rf"{SUM}[^{SUM}.;%\d]{{0,40}}(?:,| or| is|\()\s?(?P<about>about |around |some |nearly |over |almost |just \w+ )?"
    r"(?P<percent>\d{1,2}(?:\.\d+)?)\s?(?:%|per ?cent) of (?:the |this |that )?"
    r"(?:whole|total|cost|total cost|whole cost|investment|programme|plan|additional cost)\b",
    re.IGNORECASE,
)
_NET: Final = re.compile(
    rf"^[^{SUM}]*\b(?:pay|pays|contribut\w+|meet|give|gives|recover\w*|receive\w*|income|grant)\b[^{SUM}]*{SUM}[^{SUM}]*"
    rf"\bso(?: that)?\b[^{SUM}]*\bnet\b[^{SUM}]*{SUM}",
    re.IGNORECASE,
)
_HUNDRED: Final = 100
_MOST: Final = 300


def check_two_sources(paper: PaperUnderCheck) -> Iterator[Finding]:
    """“£0.8m comes from the grant and £0.5m from the base budget” make what the paper says that it costs."""
    for statement in statements_of(paper):
        if len(statement.amounts) == 2 and _TWO_SOURCES.search(statement.shape) and statement.line.cell is None:
            yield from _unknown(paper, statement, total_of(statement.amounts), "make")


def check_reserve_before_and_after(paper: PaperUnderCheck) -> Iterator[Finding]:
    """What a reserve stands at, less what it will, is a sum that the paper says is taken from it."""
    for statement in statements_of(paper):
        if len(statement.amounts) != 2 or statement.line.cell is not None or not _HELD.search(statement.shape):
            continue
        if any(statement.nth_at(found.end() - 1) == 1 for found in _THEN.finditer(statement.shape)):
            before, after = statement.amounts
            yield from _unknown(paper, statement, abs(abs(before.value) - abs(after.value)), "differ by")


def check_moves(paper: PaperUnderCheck) -> Iterator[Finding]:
    """“The cost falls by £135,000 to £250,000”: from a sum that the paper gives."""
    for statement in statements_of(paper):
        for found in _MOVED.finditer(statement.shape) if len(statement.amounts) == 2 else ():
            by, to = (abs(each.value) for each in statement.amounts)
            began = to - by if _UP.search(found["way"]) else to + by
            others = sums_but(paper, *statement.amounts)
            if any(is_near(began, each.value) for each in others):
                yield from _unknown(paper, statement, began, "begin at")


def check_all_years(paper: PaperUnderCheck) -> Iterator[Finding]:
    """“Over both years it is £635,000”: a total of the table, or of two sums of the section."""
    for statement in statements_of(paper):
        for found in _ALL_YEARS.finditer(statement.shape) if statement.line.cell is None else ():
            amount = statement.amounts[statement.nth_at(found.end() - 1)]
            others = [
                each for each in sums_but(paper, amount) if each.line.section == statement.line.section and each.value
            ]
            if len(others) < 2 or len(others) > _MOST or amount.hedged:
                continue
            pairs = [abs(one.value) + abs(other.value) for one, other in combinations(others, 2)]
            every = [*pairs, *(abs(each.value) for each in others), total_of(statement.amounts) - abs(amount.value)]
            loose = grains((amount, *others))[0] / 2
            if any(abs(each - abs(amount.value)) <= loose for each in every):
                continue
            near = [each for each in pairs if is_near(each, amount.value)]
            if near:
                yield sums_disagree(
                    amount.where,
                    f"No sums of this section make {amount.text}.",
                    certain=False,
                    remedy="Add the years up again, from the exact sums.",
                )


def check_share_of_whole(paper: PaperUnderCheck) -> Iterator[Finding]:
    """“£282,000, or 61 per cent of the whole”: of a sum that the paper gives."""
    for statement in statements_of(paper):
        for found in _SHARE_OF_WHOLE.finditer(statement.shape):
            amount = statement.amounts[statement.nth_at(found.start())]
            said = Decimal(found["percent"])
            half = Decimal(1) if found["about"] else Decimal(1).scaleb(-len(found["percent"].partition(".")[2])) / 2
            others = [each for each in sums_but(paper, amount) if abs(each.value) > abs(amount.value)]
            if not said or amount.hedged or len(others) > _MOST:
                continue
            shares = [abs(amount.value / each.value) * _HUNDRED for each in others]
            if not any(abs(share - said) <= half for share in shares):
                yield sums_disagree(
                    amount.where,
                    f"{amount.text} is {found['percent']}% of no sum that the paper gives"
                    + (f"; of {others[0].text} it is {shares[0].quantize(Decimal('0.1'))}%." if others else "."),
                    certain=False,
                    remedy="Correct the percentage or the sum, or say of what it is.",
                )


def check_net_costs(paper: PaperUnderCheck) -> Iterator[Finding]:
    """“Partners will pay £400,000, so that the net cost is £2.4m”: together a sum that the paper gives."""
    for statement in statements_of(paper):
        if len(statement.amounts) == 2 and _NET.search(statement.shape) and statement.line.cell is None:
            yield from _unknown(paper, statement, total_of(statement.amounts), "make")


def _unknown(paper: PaperUnderCheck, statement: Statement, made: Decimal, how: str) -> Iterator[Finding]:
    """A finding where the paper has no sum that is that, though it has sums enough to have it."""
    amounts = statement.amounts
    others = sums_but(paper, *amounts)
    if not made or not 2 <= len(others) <= _MOST or any(each.hedged or each.impossible for each in amounts):
        return
    grain = max(grains(amounts))
    if is_stated(made, grain, others) or _is_made_of_two(made, grain, others):
        return
    yield sums_disagree(
        statement.where(0, 1),
        f"{listed(amounts)} {how} {like(amounts[0], made)}, which the paper gives nowhere.",
        certain=False,
        remedy="Correct the figure that is wrong, or say in the paper what the sum is.",
    )


def _is_made_of_two(made: Decimal, grain: Decimal, others: tuple[Amount, ...]) -> bool:
    """Whether two sums in sentences of the same section make it; those of tables make most sums by chance."""
    return any(
        abs(abs(one.value) + abs(other.value) - made) * 2 <= grain
        for one, other in combinations([each for each in others if each.line.cell is None], 2)
        if one.line.section == other.line.section
    )
