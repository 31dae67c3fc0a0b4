"""The person a paper names as lead inspector, and the size of the team, against what the report prints."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.facts.inspection_meant import EARLIER, YEAR, inspections_of_year
from cabinet_drafter.checking.facts.judgement_names import is_ilacs
from cabinet_drafter.checking.facts.numbers import NUMBER
from cabinet_drafter.checking.facts.sentences import Sentence, sentences
from cabinet_drafter.checking.facts.telling import MUST_FIX, TO_CONFIRM, listed, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.same_words import normal_form

_PART: Final = r"(?!HMI\b)[A-Z][^\W\d_]*(?:[’'-][A-Z]?[^\W\d_]+)*"
_TITLE: Final = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Professor)\.? )"
_NAME: Final = (
    rf"{_TITLE}?(?P<name>{_PART}(?: (?:{_PART}|[A-Z]\.|de|van|von|der|la)){{1,3}}|(?<=(?:Mr|Ms|Dr) )(?P<alone>{_PART}))"
)
_RANK: Final = r"(?:,? \(?(?:HMI|(?:Her|His) Majesty[’']s Inspector|Ofsted Inspector)\)?)?"
_LEAD: Final = r"(?<![Dd]eputy )[Ll]ead (?:[Oo]fsted )?[Ii]nspector"
_FOR_THIS: Final = (
    r"(?: (?:for|on|of|in|at)(?: (?:the|this|that|our|its|previous|last|earlier|full|ILACS|SIF|Ofsted|[12]\d{3}))+"
    r"(?: inspection)?(?: (?:in|of) [12]\d{3})?)?"
)
_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        rf"\b{_LEAD}{_FOR_THIS}(?:,? (?:was|is)(?: named as)?|:| –| -|,| \()? ?(?:HMI )?{_NAME}",
        rf"{_NAME}{_RANK}(?:,| \(|,? who was| was| is| as| –| -)+ ?(?:the |its |HMI,? )*{_LEAD}\b",
        rf"\b[Ii]nspection(?: team)? was led by (?:HMI |the )?{_NAME}",
        rf"\b(?:[Ii]nspection|[Ii]nspectors|team),? (?:was |were |and )?led by (?:HMI )?{_NAME}",
        (
            rf"{_NAME}{_RANK},? (?:who )?led (?:the |this |our )(?:\w+ ){{0,2}}(?:inspection|team of inspectors)"
            r"\b(?! (?:prepar|respons|readi|improve))"
        ),
    )
)
_MAY_NAME: Final = re.compile(r"nspect|led by")  # each of the forms holds one of these
_LABEL: Final = re.compile(r"(?<!deputy )\blead inspector\b", re.IGNORECASE)
_WHOLE_NAME: Final = re.compile(rf"\s*(?:HMI )?{_NAME}{_RANK}\s*\.?\s*")
_NO_NAME: Final = {
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
_TEAM: Final = re.compile(
    rf"(?P<size>{NUMBER})\s+(?:(?:of|Ofsted|social|care|experienced|HMI|Her|His|Majesty[’']s|lead|of|regulatory|"
    rf"main)\s+)*"
    r"(?:inspectors|HMIs?)\b|\bteam of\s+(?P<team>" + NUMBER + r")(?!\s+(?:social|teachers|advisers))(?:\s+\w+)?",
    re.IGNORECASE,
)  # fmt: skip
_OTHER_VISITS: Final = re.compile(r"\b(?:monitoring|focus{1,2}ed|JTAI|school|previous|visits?)\b", re.IGNORECASE)


def check_lead_inspector(paper: PaperUnderCheck) -> Iterator[Finding]:
    """The lead inspector is whom the report prints, letter for letter."""
    for sentence in sentences(paper):
        for match in _named(sentence):
            inspection = _meant(paper, sentence)
            if inspection is None:
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


def check_team_size(paper: PaperUnderCheck) -> Iterator[Finding]:
    """ILACS reports do not print how many inspectors came; the council may know it."""
    inspection = paper.against.inspection
    if not is_ilacs(inspection):
        return
    for sentence in sentences(paper):
        if _OTHER_VISITS.search(sentence.text) or "inspect" not in sentence.text.lower():
            continue
        for match in _TEAM.finditer(sentence.text):
            size = match["size"] or match["team"]
            if size.lower() in {"one", "1"}:
                continue
            yield told(
                "team-size",
                TO_CONFIRM,
                sentence.where(match.start(), match.end()),
                f"The paper gives the number of inspectors, {size}; the report does not print it.",
                "Confirm it from the council’s own record of the inspection, or leave it out.",
                inspection.evidence("inspection_periods"),
            )


def _named(sentence: Sentence) -> Iterator[re.Match[str]]:
    if sentence.before and _LABEL.search(sentence.before):
        whole = _WHOLE_NAME.fullmatch(sentence.text)
        if whole:
            yield whole
        return
    taken: list[tuple[int, int]] = []
    for form in _FORMS if _MAY_NAME.search(sentence.text) else ():
        for match in form.finditer(sentence.text):
            words = match["name"].lower().replace("'", "’").split()
            span = match.span("name")
            if not _NO_NAME.intersection(words) and not any(a < span[1] and span[0] < b for a, b in taken):
                taken.append(span)
                yield match


def _meant(paper: PaperUnderCheck, sentence: Sentence) -> Inspection | None:
    """The inspection that the sentence speaks of; None for one of a year of which no report is in hand."""
    previous, text = paper.against.previous, sentence.before + sentence.text
    years = [inspections_of_year(paper, int(year.group())) for year in YEAR.finditer(text)]
    if years:
        return next((each[0] for each in years if each), None)
    return previous[0] if previous and EARLIER.search(text) else paper.against.inspection
