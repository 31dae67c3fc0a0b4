"""Sections and regulations as cited: each is one of its title, and the one that the words around it are about."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cabinet_drafter import law
from cabinet_drafter.checking.law_cited.known_titles import LAST_PROVISION
from cabinet_drafter.checking.law_cited.matters import Said, about, matters_in
from cabinet_drafter.checking.law_cited.provisions import (
    CitedProvision,
    citation_of,
    cited_provisions,
    digits,
    is_confusable,
    numbers_in_table,
)
from cabinet_drafter.checking.law_cited.telling import law_finding
from cabinet_drafter.checking.law_cited.titles import lines_with_titles
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.quotations.blanked import QUOTED
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.vocabulary import Severity

_INSPECTION_SECTIONS: Final = range(135, 143)
"""Sections 135 to 142 of the Education and Inspections Act 2006 are its chapter on inspecting local authorities."""
_REPEALED: Final = 138
_COMBINED_REPORTS: Final = 152
_DIGITS_CHANGED_PLACES: Final = {
    law.INSPECTIONS_ACT: re.compile(r"\binspect|\bofsted\b|\breport|\bstatement\b", re.IGNORECASE),
    "Equality Act 2010": re.compile(r"\bdut(?:y|ies)\b|\bregard\b", re.IGNORECASE),
    "Education Act 1996": re.compile(r"\binterven|\bdirect", re.IGNORECASE),
}
"""Long Acts, each section of which exists: what the words around must be about for a changed digit to be a slip."""
_RESPECTIVELY: Final = re.compile(r"\brespectively\b|\bin that order\b", re.IGNORECASE)


def check_sections(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Each section is one of its Act, and the one that says what the paper says of it."""
    for line, text, titles in lines_with_titles(paper):
        provisions = tuple(cited_provisions(text, titles))
        for cited in provisions:
            where = line.where(cited.start, cited.end)
            start, end = _sentence_around(text, cited.start, cited.end)
            right = _right_section(cited, text, start, end, provisions)
            wrong_order = _in_their_order(cited, text[start:end])
            if right is not None:
                yield _not_the_provision(cited, where, right)
            elif wrong_order is not None:
                yield _swapped(cited, where, *wrong_order)
            elif cited.title == law.INSPECTIONS_ACT:
                yield from _of_inspections_act(cited, where)
            elif any(digits(number) > LAST_PROVISION.get(cited.title, digits(number)) for number in cited.numbers):
                yield law_finding(
                    "section-wrong",
                    Severity.TO_CONFIRM,
                    where,
                    f"“{cited.text}” is beyond the last provision of the {cited.title}, which is "
                    f"{LAST_PROVISION[cited.title]}.",
                    "Confirm the number, at legislation.gov.uk.",
                )


def _right_section(
    cited: CitedProvision, text: str, start: int, end: int, provisions: Sequence[CitedProvision]
) -> law.Citation | None:
    """The provision of the table that the paper speaks of, where it is not the one cited."""
    if len(cited.numbers) != 1 or cited.ranges or _is_of_chapter(cited):
        return None
    number = cited.numbers[0]
    meant = about(cited, text, start, end, provisions)
    if meant is not None and meant != number and is_confusable(number, meant, cited.title):
        return citation_of(cited.title, meant)
    words = _DIGITS_CHANGED_PLACES.get(cited.title)
    if words is None or not words.search(text[start:end]):
        return None
    swapped = (each for each in numbers_in_table(cited.title) if sorted(each) == sorted(number) and each != number)
    right = next(swapped, None)
    return None if right is None or len(right) < len("136") else citation_of(cited.title, right)


def _in_their_order(cited: CitedProvision, sentence: str) -> tuple[tuple[Said, ...], Severity] | None:
    """What is said in the sentence of the sections cited, in its order, where theirs is another."""
    if len(cited.numbers) < 2 or cited.ranges:
        return None
    said = matters_in(sentence, cited.title)
    order = tuple(each.number for each in said)
    if order == cited.numbers or sorted(order) != sorted(cited.numbers):
        return None
    if _RESPECTIVELY.search(sentence):
        return said, Severity.MUST_FIX
    falling = [digits(number) for number in cited.numbers]
    return (said, Severity.TO_CONFIRM) if falling == sorted(falling, reverse=True) else None


def _of_inspections_act(cited: CitedProvision, where: Where) -> Iterator[Finding]:
    numbers = [digits(number) for number in cited.numbers]
    if _REPEALED in numbers or any(first <= _REPEALED <= last for first, last in cited.ranges):
        yield law_finding(
            "section-repealed",
            Severity.TO_CONFIRM,
            where,
            f"“{cited.text}” takes in section 138, the annual review of authorities, which was removed in 2012.",
            f"Cite the sections that matter: {law.INSPECTION_POWER.section} (inspection) and "
            f"{law.REPORT_AND_STATEMENT.section} (report and written statement).",
        )
    if not _is_of_chapter(cited):
        yield law_finding(
            "section-wrong",
            Severity.TO_CONFIRM,
            where,
            f"“{cited.text}” is not in the chapter of the {law.INSPECTIONS_ACT} on inspecting local authorities, "
            "which is sections 135 to 142.",
            f"Confirm it. Inspection is {law.INSPECTION_POWER.section}; report and written statement are "
            f"{law.REPORT_AND_STATEMENT.section}.",
        )


def _is_of_chapter(cited: CitedProvision) -> bool:
    chapter = (*_INSPECTION_SECTIONS, _COMBINED_REPORTS)
    return cited.title == law.INSPECTIONS_ACT and all(digits(number) in chapter for number in cited.numbers)


def _sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    first = max((text.rfind(stop, 0, start) for stop in (". ", "; ", QUOTED)), default=-1)
    last = min((at for stop in (". ", "; ", QUOTED) if (at := text.find(stop, end)) >= 0), default=len(text))
    return first + 1, last


def _not_the_provision(cited: CitedProvision, where: Where, right: law.Citation) -> Finding:
    return law_finding(
        "section-wrong",
        Severity.MUST_FIX,
        where,
        f"“{cited.text}” is not the provision for this: the table of citations has {right.reference}: {right.says}.",
        f"Write: {right.section}, if that is what is meant.",
    )


def _swapped(cited: CitedProvision, where: Where, said: tuple[Said, ...], severity: Severity) -> Finding:
    each = "; ".join(f"{citation_of(cited.title, one.number).section} is “{one.words}”" for one in said)
    return law_finding(
        "section-wrong",
        severity,
        where,
        f"“{cited.text}” of the {cited.title} do not stand in the order of what is said of them: {each}.",
        f"Write: {' and '.join(one.number for one in said)}, or change the order of the words.",
    )
