"""Citations of Acts, Regulations and their sections against the table of exact citations."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter import law
from cabinet_drafter.checking.clean_copy.marked_phrases import without_marked
from cabinet_drafter.checking.law_cited.known_titles import EXACT, NUMBERS
from cabinet_drafter.checking.law_cited.provisions import CitedProvision, cited_provisions, numbers_in_table
from cabinet_drafter.checking.law_cited.telling import law_finding
from cabinet_drafter.checking.law_cited.titles import CitedTitle, cited_titles
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.quotations.blanked import QUOTED
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.vocabulary import Severity

_SI: Final = re.compile(r"\bS\.?I\.?\s*(?:No\.?\s*)?((?:19|20)\d{2})\s*(?:/|No\.?\s*)\s*(\d{1,4})\b", re.IGNORECASE)
_NEAR: Final = 40
_INSPECTION_SECTIONS: Final = range(135, 143)
"""Sections 135 to 142 of the Education and Inspections Act 2006 are its chapter on inspecting local authorities."""
_REPEALED: Final = 138
_COMBINED_REPORTS: Final = 152
_LOOKS_LIKE_CITATION: Final = re.compile(r"\b(?:Act|Regulations)\s+\d{4}$")
# What tells a provision from the others of its title, in the words of papers.
_MATTERS: Final = (
    (law.INSPECTIONS_ACT, "137", re.compile(r"written statement|statement of (?:proposed )?action", re.IGNORECASE)),
    ("Children Act 2004", "18", re.compile(r"director of children[’']?s services", re.IGNORECASE)),
    ("Children Act 2004", "19", re.compile(r"lead member", re.IGNORECASE)),
    ("Education Act 1996", "497A", re.compile(r"\bdirect(?:ion|ions|s)?\b", re.IGNORECASE)),
    ("Children Act 1989", "17", re.compile(r"\bchild(?:ren)? in need\b", re.IGNORECASE)),
    ("Children Act 1989", "47", re.compile(r"\binvestigat\w+|\benquir\w+", re.IGNORECASE)),
    ("Equality Act 2010", "149", re.compile(r"equality duty|due regard", re.IGNORECASE)),
    ("Local Government Act 1999", "3", re.compile(r"best value|continuous improvement", re.IGNORECASE)),
    ("Local Government Act 1972", "100D", re.compile(r"background (?:papers|documents)", re.IGNORECASE)),
    (law.INSPECTIONS_REGULATIONS, "3", re.compile(r"written statement|\b70\b", re.IGNORECASE)),
    (law.KEY_DECISION_NOTICE.title, "9", re.compile(r"28 clear days|notice of (?:a )?key decision", re.IGNORECASE)),
)  # fmt: skip


def check_titles(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Each title of an Act or of Regulations is exact."""
    told: set[str] = set()
    for line, text, titles in _cited(paper):
        for title in titles:
            where = line.where(title.start, title.end)
            if title.known is not None and not title.exact:
                yield _title_wrong(where, title.text, title.known)
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
                    yield _title_wrong(where, title.text, meant)


def check_instrument_numbers(paper: PaperUnderCheck) -> Iterator[Finding]:
    """The number behind Regulations is theirs."""
    for line, text, titles in _cited(paper):
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


def check_sections(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Each section is one of its Act, and the one that says what the paper says of it."""
    for line, text, titles in _cited(paper):
        for cited in cited_provisions(text, titles):
            where = line.where(cited.start, cited.end)
            right = _right_section(cited, _sentence_around(text, cited.start, cited.end))
            if right is not None:
                yield law_finding(
                    "section-wrong",
                    Severity.MUST_FIX,
                    where,
                    f"“{cited.text}” is not the provision for this: the table of citations has {right.reference}: "
                    f"{right.says}.",
                    f"Write: {right.section}, if that is what is meant.",
                )
            elif cited.title == law.INSPECTIONS_ACT:
                yield from _of_inspections_act(cited, where)


def _cited(paper: PaperUnderCheck) -> Iterator[tuple[PaperLine, str, tuple[CitedTitle, ...]]]:
    for line in paper.lines:
        text = without_marked(paper.prose[line.order])
        if any(word in text for word in ("Act ", "Regulation", "SI ", "S.I", "Act\u00a0")):
            yield line, text, tuple(cited_titles(text))


def _meant(text: str, title: CitedTitle) -> str | None:
    """The title of the table that has the section cited, where the paper names the same Act of another year."""
    name = title.text.rpartition(" ")[0]
    for cited in cited_provisions(text, (title,)):
        for known in EXACT:
            telling = {number for number in numbers_in_table(known) if len(number) > 1}
            if known.rpartition(" ")[0] == name and known != title.known and telling & set(cited.numbers):
                return known
    return None


def _right_section(cited: CitedProvision, sentence: str) -> law.Citation | None:
    """The provision of the table that the words around it are about, where it is not the one cited."""
    if len(cited.numbers) != 1 or cited.ranges:
        return None
    about = [number for title, number, words in _MATTERS if title == cited.title and words.search(sentence)]
    if len(about) == 1 and cited.numbers[0] not in about and about[0] not in re.findall(r"\d+[A-Z]*", sentence):
        if cited.title == law.INSPECTIONS_ACT and _is_of_chapter(cited.numbers[0]):
            return None
        return _citation(cited.title, about[0])
    near = [number for number in numbers_in_table(cited.title) if _is_slip(cited.numbers[0], number)]
    swapped = [number for number in near if sorted(number) == sorted(cited.numbers[0])]
    if swapped and not _is_of_chapter(cited.numbers[0]):
        return _citation(cited.title, swapped[0])
    if near and cited.title in {law.INSPECTIONS_ACT, "Equality Act 2010"} and not _is_of_chapter(cited.numbers[0]):
        return _citation(cited.title, near[0])
    return None


def _of_inspections_act(cited: CitedProvision, where: Where) -> Iterator[Finding]:
    numbers = [int(re.sub(r"\D", "", number)) for number in cited.numbers]
    if _REPEALED in numbers or any(first <= _REPEALED <= last for first, last in cited.ranges):
        yield law_finding(
            "section-repealed",
            Severity.TO_CONFIRM,
            where,
            f"“{cited.text}” takes in section 138, the annual review of authorities, which was removed in 2012.",
            f"Cite the sections that matter: {law.INSPECTION_POWER.section} (inspection) and "
            f"{law.REPORT_AND_STATEMENT.section} (report and written statement).",
        )
    strange = [number for number in numbers if not _is_of_chapter(str(number))]
    if strange:
        yield law_finding(
            "section-wrong",
            Severity.TO_CONFIRM,
            where,
            f"“{cited.text}” is not in the chapter of the {law.INSPECTIONS_ACT} on inspecting local authorities, "
            "which is sections 135 to 142.",
            f"Confirm it. Inspection is {law.INSPECTION_POWER.section}; report and written statement are "
            f"{law.REPORT_AND_STATEMENT.section}.",
        )


def _is_of_chapter(number: str) -> bool:
    return int(re.sub(r"\D", "", number)) in (*_INSPECTION_SECTIONS, _COMBINED_REPORTS)


def _is_slip(given: str, right: str) -> bool:
    """Whether two digits changed places, or one is another, more or less."""
    if given == right or len(right) < len("136"):
        return False
    if len(given) == len(right):
        differ = [at for at in range(len(right)) if given[at] != right[at]]
        return len(differ) == 1 or (sorted(given) == sorted(right) and len(differ) == 2)
    longer, shorter = (given, right) if len(given) > len(right) else (right, given)
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer))) and len(shorter) >= 2


def _citation(title: str, number: str) -> law.Citation:
    return next(each for each in law.CITATIONS if each.title == title and re.search(rf"\b{number}(?!\d)", each.section))


def _sentence_around(text: str, start: int, end: int) -> str:
    first = max((text.rfind(stop, 0, start) for stop in (". ", "; ", QUOTED)), default=-1)
    last = min((at for stop in (". ", "; ", QUOTED) if (at := text.find(stop, end)) >= 0), default=len(text))
    return text[first + 1 : last]


def _title_wrong(where: Where, given: str, right: str) -> Finding:
    return law_finding(
        "title-wrong",
        Severity.MUST_FIX,
        where,
        f"“{' '.join(given.split())}” is not the title: it is the {right}.",
        f"Write: {right}.",
    )
