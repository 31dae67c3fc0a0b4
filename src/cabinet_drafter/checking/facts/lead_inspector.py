"""The person a paper names as lead inspector, against whom the report prints."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.facts.inspection_meant import EARLIER, YEAR, inspections_of_year
from cabinet_drafter.checking.facts.sentences import Sentence, sentences
from cabinet_drafter.checking.facts.telling import MUST_FIX, TO_CONFIRM, listed, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.same_words import normal_form

_PART: Final = r"(?!HMI\b)[A-Z][^\W\d_]*(?:[’'-][A-Z]?[^\W\d_]+)*"
_TITLE: Final = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Professor)\.? )"
NAME: Final = (
    rf"{_TITLE}?(?P<name>{_PART}(?: (?:{_PART}|[A-Z]\.|de|van|von|der|la)){{1,3}}|(?<=(?:Mr|Ms|Dr) )(?P<alone>{_PART}))"
)
"""The pattern of a person's name."""
RANK: Final = r"(?:,? \(?(?:HMI|(?:Her|His) Majesty[’']s Inspector|Ofsted Inspector)\)?)?"
"""The pattern of what stands after the name of an inspector."""
_RANKED: Final = r",? \(?(?:(?:Senior )?HMI\b|(?:Her|His) Majesty[’']s Inspector)\)?"
_LEAD: Final = r"(?<![Dd]eputy )[Ll]ead (?:[Oo]fsted )?[Ii]nspector"
_FOR_THIS: Final = (
    r"(?: (?:for|on|of|in|at)(?: (?:the|this|that|our|its|previous|last|earlier|full|ILACS|SIF|Ofsted|[12]\d{3}))+"
    r"(?: inspection)?(?: (?:in|of) [12]\d{3})?)?"
)
_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        rf"\b{_LEAD}{_FOR_THIS}(?:,? (?:was|is)(?: named as)?|:| –| -|,| \()? ?(?:HMI )?{NAME}",
        rf"{NAME}{RANK}(?:,| \(|,? who was| was| is| as| –| -)+ ?(?:the |its |HMI,? )*{_LEAD}\b",
        rf"\b[Ii]nspection(?: team)? was led by (?:HMI |the )?{NAME}",
        rf"\b(?:[Ii]nspection|[Ii]nspectors|team),? (?:was |were |and )?led by (?:HMI )?{NAME}",
        (
            rf"{NAME}{RANK},? (?:who )?led (?:the |this |our )(?:\w+ ){{0,2}}(?:inspection|team of inspectors)"
            r"\b(?! (?:prepar|respons|readi|improve))"
        ),
        rf"\bled by (?:HMI )?{NAME}{_RANKED}",
        rf"\bled by HMI {NAME}",
        rf"{NAME}{_RANKED},? (?:who )?led (?:the team|the visit|it|this|us)\b",
    )
)
_MAY_NAME: Final = re.compile(r"nspect|led by|HMI")  # each of the forms holds one of these
_LABEL: Final = re.compile(r"(?<!deputy )\blead inspector\b", re.IGNORECASE)
__WHOLE_NAME: Final = re.compile(rf"\s*(?:HMI )?{NAME}{RANK}\s*\.?\s*")
__NO_NAME: Final = {
    "ofsted",
    "her",
    "his",
    "the",
    "majesty’s",
    "council",
    "children’s",
    "inspection",
    "cabinet",
    "director",
}
_OF_A_VISIT: Final = re.compile(r"\b(?:monitoring|focus{1,2}ed|JTAI|school|visit|peer)\b", re.IGNORECASE)


def check_lead_inspector(paper: PaperUnderCheck) -> Iterator[Finding]:
    """The lead inspector is whom the report prints, letter for letter."""
    for sentence in sentences(paper):
        for match in _named(sentence):
            inspection = inspection_of_names(paper, sentence)
            if inspection is None or (not _LABEL.search(sentence.text) and _OF_A_VISIT.search(sentence.text)):
                continue
            printed = inspection.lead_inspectors
            names = [normal_form(name) for name in printed]
            said = normal_form(match["name"])
            if said in names or (match["alone"] and any(name.split()[-1] == said for name in names)):
                continue
            if not printed:
                yield told(
                    "lead-inspector",
                    TO_CONFIRM,
                    sentence.where(*match.span("name")),
                    f"The paper names {match['name']} as lead inspector; the report prints no lead inspector.",
                    "Take the name out, or say where it comes from.",
                    inspection.evidence("title"),
                )
                continue
            yield told(
                "lead-inspector",
                MUST_FIX,
                sentence.where(*match.span("name")),
                f"The paper names {match['name']} as lead inspector; the report prints {listed(list(printed))}.",
                f"Write {listed(list(printed))}.",
                inspection.evidence("lead_inspectors"),
            )


def _named(sentence: Sentence) -> Iterator[re.Match[str]]:
    if sentence.before and _LABEL.search(sentence.before):
        whole = __WHOLE_NAME.fullmatch(sentence.text)
        if whole:
            yield whole
        return
    taken: list[tuple[int, int]] = []
    for form in _FORMS if _MAY_NAME.search(sentence.text) else ():
        for match in form.finditer(sentence.text):
            words = match["name"].lower().replace("'", "’").split()
            span = match.span("name")
            if not __NO_NAME.intersection(words) and not any(a < span[1] and span[0] < b for a, b in taken):
                taken.append(span)
                yield match


def inspection_of_names(paper: PaperUnderCheck, sentence: Sentence) -> Inspection | None:
    """The inspection that the sentence speaks of; None for one of a year of which no report is in hand."""
    previous, text = paper.against.previous, sentence.before + sentence.text
    years = [inspections_of_year(paper, int(year.group())) for year in YEAR.finditer(text)]
    if years:
        return next((each[0] for each in years if each), None)
    return previous[0] if previous and EARLIER.search(text) else paper.against.inspection
