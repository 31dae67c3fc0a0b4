"""Years within the paper: no year that ends before it begins, as many as are said, and one sum in the same years."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.figures.amounts import Amount, amounts_of, own_words
from cabinet_drafter.checking.figures.clauses import alone_in_clauses, kinds_in
from cabinet_drafter.checking.figures.telling import told
from cabinet_drafter.checking.figures.years import Years, years_in
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.vocabulary import FinanceKind, Severity

_NUMBERS: Final = {"two": 2, "three": 3, "four": 4, "five": 5}
_COUNT: Final = re.compile(
    r"\b(?:over|across|in|for|during|of)\s+(?:(?:the|these|those|a)\s+)?(?P<number>two|three|four|five|[2-5])[- ]"
    r"(?:financial )?years?\b(?!\s+(?:ago|before|earlier|later))",
    re.IGNORECASE,
)
_IN: Final = re.compile(r" ?(?:\(|in |for |during )", re.IGNORECASE)
_THEN: Final = re.compile(r"\)?(?:,|;)?(?: and| with)?(?: then)?(?: a further)? ", re.IGNORECASE)
_SENTENCE_END: Final = re.compile(r"(?<=[.;:])\s")
_LONGEST_OF_LIST: Final = 30
_JOINED: Final = re.compile(r"\s*(?:,|and|&|, and)\s*")


def check_year_forms(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A span of years ends after it begins."""
    for line in paper.lines:
        for years in years_in(paper.prose[line.order]):
            if years.backwards:
                yield _finding(
                    line.where(years.start, years.end),
                    f"{years.text} ends before it begins.",
                    "Correct the years.",
                )


def check_year_counts(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Where a sentence says over how many years, and lists them, it lists as many."""
    for line in paper.lines:
        text = own_words(paper, line)
        for count in _COUNT.finditer(text):
            start = max(text.rfind(". ", 0, count.start()), 0)
            end = text.find(". ", count.end())
            sentence = text[start : end if end >= 0 else None]
            lists = _lists(sentence, list(years_in(sentence)))
            said = _NUMBERS.get(count["number"].lower()) or int(count["number"])
            if len(lists) == 1 and "£" in sentence and len(lists[0]) != said:
                yield _finding(
                    line.where(*count.span()),
                    f"The paper says {count.group()}, and names {len(lists[0])}.",
                    "Correct the number or the years.",
                )


def check_years_of_list(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Where a sentence gives a sum for each of several years, it names no year twice."""
    for line in paper.lines:
        if line.cell is not None:
            continue
        text = own_words(paper, line)
        listed: list[Years] = []
        amounts = amounts_of(paper, line)
        for amount, then in zip(amounts, (*amounts[1:], None), strict=False):
            gap = text[amount.end : then.start if then else min(len(text), amount.end + _LONGEST_OF_LIST)]
            year = _year_of_part(_SENTENCE_END.split(gap, maxsplit=1)[0], last=then is None)
            if year is None:
                listed = []
                continue
            start = amount.end + year.start
            years = Years(start, start + len(year.text), year.text, year.first, year.last)
            if len(listed) > 1 and any(each.begins == years.begins for each in listed):
                yield _finding(
                    line.where(years.start, years.end),
                    f"The list gives a sum for {years.text} twice.",
                    "Correct the year that is wrong.",
                )
            listed.append(years)


def _year_of_part(gap: str, *, last: bool) -> Years | None:
    """The one year that “£2.4m in 2017/18, ” gives to a sum, where nothing else is said between it and the next."""
    found = list(years_in(gap))
    if len(found) != 1 or found[0].first != found[0].last or not _IN.fullmatch(gap[: found[0].start]):
        return None
    rest = gap[found[0].end :]
    return found[0] if last or not rest.strip("). ") or _THEN.fullmatch(rest) else None


def check_years_of_same_sum(paper: PaperUnderCheck) -> Iterator[Finding]:
    """The same sum for the same thing is given for the same years in each section."""
    seen: dict[tuple[object, FinanceKind], dict[str, list[tuple[Amount, Years]]]] = {}
    for line in paper.lines:
        if line.cell is not None:
            continue
        for amount, clause in alone_in_clauses(paper, line):
            years, kinds = list(years_in(clause)), kinds_in(clause)
            if len(years) != 1 or not kinds or years[0].backwards:
                continue
            for kind in kinds:
                sections = seen.setdefault((amount.value, kind), {})
                sections.setdefault(line.section or "", []).append((amount, years[0]))
    told_already: set[tuple[int, int]] = set()
    for sections in seen.values():
        first, *others = sections.values()
        known = [each.begins for _, each in first]
        for amount, given in (each for section in others for each in section):
            place = amount.line.order, amount.start
            if place in told_already:
                continue
            if given.begins not in known and not any(given.begins < each or each < given.begins for each in known):
                told_already.add(place)
                yield _finding(
                    amount.where,
                    f"{amount.text} is given here for {given.text}, and elsewhere for {first[0][1].text}.",
                    "Correct the one that is wrong.",
                )


def _lists(sentence: str, years: list[Years]) -> list[set[int]]:
    """The years of each list in the sentence: those joined by a comma or “and”, and spans."""
    lists: list[set[int]] = []
    before: Years | None = None
    for each in years:
        if before is not None and _JOINED.fullmatch(sentence[before.end : each.start]):
            lists[-1] |= each.begins
        else:
            lists.append(set(each.begins))
        before = each
    return [each for each in lists if len(each) > 1]


def _finding(where: Where, message: str, remedy: str) -> Finding:
    return told("year-mismatch", Severity.MUST_FIX, where, message, remedy)
