"""Titles of Acts and Regulations as cited, and the numbers of instruments, against those that are known."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from cabinet_drafter.checking.law_cited.known_titles import EXACT, NUMBERS, without_year
from cabinet_drafter.checking.law_cited.provisions import cited_provisions, numbers_in_table
from cabinet_drafter.checking.law_cited.telling import law_finding
from cabinet_drafter.checking.law_cited.titles import CitedTitle, lines_with_titles, titles_without_year
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.vocabulary import Severity

_SI: Final = re.compile(r"\bS\.?I\.?\s*(?:No\.?\s*)?((?:19|20)\d{2})\s*(?:/|No\.?\s*)\s*(\d{1,4})\b", re.IGNORECASE)
_NEAR: Final = 40
_LOOKS_LIKE_CITATION: Final = re.compile(r"\b(?:Act|Regulations)\s+\d{4}$")


def check_titles(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Each title of an Act or of Regulations is exact."""
    told: set[str] = set()
    for line, text, titles in lines_with_titles(paper):
        for title in titles:
            where = line.where(title.start, title.end)
            if title.known is not None and not title.exact:
                yield _title_wrong(where, title)
            elif title.known is None and _LOOKS_LIKE_CITATION.search(title.text) and title.text not in told:
                told.add(title.text)
                yield law_finding(
                    "title-unknown",
                    Severity.TO_CONFIRM,
                    where,
                    f"“{' '.join(title.text.split())}” is not among the titles that are known; it was not checked.",
                    "Confirm that the title is exact, at legislation.gov.uk.",
                )
            elif title.known is not None and title.known not in EXACT:
                meant = _meant(text, title)
                if meant is not None:
                    yield _title_wrong(where, replace(title, known=meant))
        for title in titles_without_year(text):
            if not title.exact:
                yield _title_wrong(line.where(title.start, title.end), title)


def check_instrument_numbers(paper: PaperUnderCheck) -> Iterator[Finding]:
    """The number behind Regulations is theirs; one that stands alone is not nearly that of instruments cited here."""
    for line, text, titles in lines_with_titles(paper):
        for found in _SI.finditer(text):
            given = f"SI {found[1]}/{found[2]}"
            before = [title for title in titles if 0 <= found.start() - title.end <= _NEAR and title.known in NUMBERS]
            if before and before[-1].known is not None and NUMBERS[before[-1].known] != given:
                right = NUMBERS[before[-1].known]
                yield law_finding(
                    "title-wrong",
                    Severity.MUST_FIX,
                    line.where(*found.span()),
                    f"The number of the {before[-1].known} is {right}, not {found[1]}/{found[2]}.",
                    f"Write: {right}.",
                )
            elif not before and given not in NUMBERS.values() and (near := _nearly(found[1], found[2])) is not None:
                yield law_finding(
                    "title-wrong",
                    Severity.TO_CONFIRM,
                    line.where(*found.span()),
                    f"{given} is not known here; {NUMBERS[near]} is the {near}.",
                    f"Confirm the number; write {NUMBERS[near]} if that is meant.",
                )


def _nearly(year: str, number: str) -> str | None:
    """The instrument of the table whose number has one other digit, or the same ones in another order."""
    for title, known in NUMBERS.items():
        right_year, _, right = known.removeprefix("SI ").partition("/")
        if title not in EXACT or (right_year != year and right != number):
            continue
        one, other = (number, right) if right_year == year else (year, right_year)
        if len(one) == len(other) and (
            sorted(one) == sorted(other) or sum(a != b for a, b in zip(one, other, strict=True)) == 1
        ):
            return title
    return None


def _meant(text: str, title: CitedTitle) -> str | None:
    """The title of the table that has the section cited, where the paper names the same Act of another year."""
    name = without_year(title.text)
    for cited in cited_provisions(text, (title,)):
        for known in EXACT:
            telling = {number for number in numbers_in_table(known) if len(number) > 1}
            if without_year(known) == name and known != title.known and telling & set(cited.numbers):
                return known
    return None


def _title_wrong(where: Where, title: CitedTitle) -> Finding:
    given, right = " ".join(title.text.split()), title.known
    if title.certain:
        return law_finding(
            "title-wrong",
            Severity.MUST_FIX,
            where,
            f"“{given}” is not the title: it is the {right}.",
            f"Write: {right}.",
        )
    return law_finding(
        "title-wrong",
        Severity.TO_CONFIRM,
        where,
        f"“{given}” is not a title that is known; the nearest is the {right}.",
        f"Confirm it at legislation.gov.uk; write {right} if that is meant.",
    )
