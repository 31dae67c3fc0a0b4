"""Sections and regulations as cited: each is one of its title, and the one that the words around it are about."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cabinet_drafter import law
from cabinet_drafter.checking.law_cited.back_references import lines_with_provisions
from cabinet_drafter.checking.law_cited.homes import not_at_home
from cabinet_drafter.checking.law_cited.known_titles import CITED_BY_OFSTED, LAST_PROVISION, LETTERED
from cabinet_drafter.checking.law_cited.matters import Said, about, matters_in
from cabinet_drafter.checking.law_cited.provisions import (
    CitedProvision,
    citation_of,
    digits,
    is_confusable,
    numbers_in_table,
)
from cabinet_drafter.checking.law_cited.telling import law_finding
from cabinet_drafter.checking.law_cited.titles import CitedTitle
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
    "Equality Act 2010": re.compile(r"\bdut(?:y|ies)\b|\bregard\b|\bequalit(?:y|ies)\b(?! act)", re.IGNORECASE),
    "Education Act 1996": re.compile(r"\binterven|\bdirect", re.IGNORECASE),
}
"""Long Acts, each section of which exists: what the words around must be about for a changed digit to be a slip."""
_ONLY_137: Final = re.compile(r"statement|respond|response|reply", re.IGNORECASE)
"""What no other section of the chapter is about; of inspections and reports others speak too."""
_MADE_UNDER: Final = re.compile(
    r"\binspect\w*\b[^.;]{0,60}\b(?:carried out|made|conducted|undertaken|held|took place)\b[^.;]{0,20}\bunder\s*$|"
    r"\b(?:made|carried out|conducted|undertook)\s+(?:the|this|its|that)\s+inspection\b[^.;]{0,20}\bunder\s*$",
    re.IGNORECASE,
)
_RESPECTIVELY: Final = re.compile(r"\brespectively\b|\bin that order\b", re.IGNORECASE)


def check_sections(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Each section is one of its Act, and the one that says what the paper says of it."""
    own = {line.number for line in paper.lines}
    for line, text, titles, provisions in lines_with_provisions(paper):
        said = _without_titles(text, titles)
        for cited in provisions:
            where = line.where(cited.start, cited.end)
            start, end = _sentence_around(text, cited.start, cited.end)
            right = _right_section(cited, said, start, end, provisions)
            if right is None:
                right = _digits_changed_places(cited, (said if cited.loose else text)[start:end])
            wrong_order = _in_their_order(cited, text[start:end])
            if right is not None and not (cited.loose and cited.numbers[0] in own):
                yield _not_the_provision(cited, where, *right)
            elif wrong_order is not None:
                yield _swapped(cited, where, *wrong_order)
            elif cited.loose:
                continue  # it may be of another Act, or of the paper itself
            elif cited.title == law.INSPECTIONS_ACT:
                yield from _of_inspections_act(cited, where)
            elif (known := not_at_home(cited, text, provisions)) is not None:
                yield law_finding(
                    "section-wrong",
                    Severity.TO_CONFIRM,
                    where,
                    f"“{cited.text}” is not what is known: {known}.",
                    "Confirm Act and number, at legislation.gov.uk.",
                )
            else:
                yield from _beyond_known(cited, where)


def _right_section(
    cited: CitedProvision, text: str, start: int, end: int, provisions: Sequence[CitedProvision]
) -> tuple[law.Citation, Severity] | None:
    """The provision of the table that the paper speaks of, where it is not the one cited, and how sure that is."""
    if len(cited.numbers) != 1 or cited.ranges:
        return None
    number = cited.numbers[0]
    meant = about(cited, text, start, end, provisions)
    if meant is None or meant.number == number or not is_confusable(number, meant.number, cited.title):
        return None
    right = citation_of(cited.title, meant.number)
    if not _is_of_chapter(cited) or _ONLY_137.search(meant.words):
        return right, Severity.MUST_FIX if right.verified else Severity.TO_CONFIRM
    made_under = right == law.INSPECTION_POWER and _MADE_UNDER.search(text[start : cited.start])
    return (right, Severity.TO_CONFIRM) if made_under or number in numbers_in_table(cited.title) else None


def _digits_changed_places(cited: CitedProvision, sentence: str) -> tuple[law.Citation, Severity] | None:
    words, number = _DIGITS_CHANGED_PLACES.get(cited.title), cited.numbers[0]
    if len(cited.numbers) != 1 or cited.ranges or words is None or _is_of_chapter(cited) or not words.search(sentence):
        return None
    swapped = (each for each in numbers_in_table(cited.title) if sorted(each) == sorted(number) and each != number)
    right = next(swapped, None)
    return None if right is None or len(right) < len("136") else (citation_of(cited.title, right), Severity.MUST_FIX)


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


def _beyond_known(cited: CitedProvision, where: Where) -> Iterator[Finding]:
    """What the title does not have: a number beyond its last, or a letter behind a number that has none."""
    if any(digits(number) > LAST_PROVISION.get(cited.title, digits(number)) for number in cited.numbers):
        yield law_finding(
            "section-wrong",
            Severity.TO_CONFIRM,
            where,
            f"“{cited.text}” is beyond the last provision of the {cited.title}, which is "
            f"{LAST_PROVISION[cited.title]}.",
            "Confirm the number, at legislation.gov.uk.",
        )
        return
    lettered = LETTERED.get(cited.title)
    if lettered is None:
        yield from _near_one_that_ofsted_cites(cited, where)
        return
    for number in cited.numbers:
        if number[-1:].isalpha() and digits(number) not in lettered:
            others = [title for title, known in CITED_BY_OFSTED.items() if number in known and title != cited.title]
            yield law_finding(
                "section-wrong",
                Severity.TO_CONFIRM,
                where,
                f"No section {number} of the {cited.title} is known"
                + (f"; there is one of the {others[0]}." if others else "."),
                "Confirm the Act and the number, at legislation.gov.uk.",
            )


def _near_one_that_ofsted_cites(cited: CitedProvision, where: Where) -> Iterator[Finding]:
    """A section with a letter whose digits stand in another order than those of one that Ofsted's reports cite."""
    known = CITED_BY_OFSTED.get(cited.title, frozenset())
    for number in cited.numbers:
        right = next((each for each in known if sorted(each) == sorted(number) and each[-1:].isalpha()), number)
        if right != number:
            yield law_finding(
                "section-wrong",
                Severity.TO_CONFIRM,
                where,
                f"No section {number} of the {cited.title} is known; Ofsted’s reports cite its section {right}.",
                "Confirm the number, at legislation.gov.uk.",
            )


def _is_of_chapter(cited: CitedProvision) -> bool:
    chapter = (*_INSPECTION_SECTIONS, _COMBINED_REPORTS)
    return cited.title == law.INSPECTIONS_ACT and all(digits(number) in chapter for number in cited.numbers)


def _sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    first = max((text.rfind(stop, 0, start) for stop in (". ", "; ", QUOTED)), default=-1)
    last = min((at for stop in (". ", "; ", QUOTED) if (at := text.find(stop, end)) >= 0), default=len(text))
    return first + 1, last


def _without_titles(text: str, titles: Sequence[CitedTitle]) -> str:
    for title in titles:
        text = text[: title.start] + " " * (title.end - title.start) + text[title.end :]
    return text


def _not_the_provision(cited: CitedProvision, where: Where, right: law.Citation, severity: Severity) -> Finding:
    return law_finding(
        "section-wrong",
        severity,
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
