"""The grades in a paper's sentences, against the printed ones."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.facts.grade_claims import GradeClaim, grade_claims, grade_words, is_entry
from cabinet_drafter.checking.facts.grade_inspection import YEAR_OF_GRADE
from cabinet_drafter.checking.facts.grades import GRADE, grade_of, is_other_style, is_short, prints_short
from cabinet_drafter.checking.facts.inspection_meant import YEAR, inspections_of_year
from cabinet_drafter.checking.facts.judgement_names import COMBINED, answering
from cabinet_drafter.checking.facts.sentences import sentences
from cabinet_drafter.checking.facts.short_grade import explains_short
from cabinet_drafter.checking.facts.telling import MUST_FIX, TO_CONFIRM, listed, printed_judgement, quoted, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.inspection import Inspection, Judgement
from cabinet_drafter.vocabulary import Grade, JudgementArea

_OF_GRADES: Final = re.compile(r"\b(?:rated|rating|grade[ds]?|judge\w*|inspect\w*|ofsted|improve\w*)\b", re.IGNORECASE)


def check_prose_grades(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A grade said of a judgement is the one printed for it, now or before."""
    current = paper.against.inspection
    for claim in grade_claims(paper):
        if not claim.of:
            continue
        against = [_not_so(each, claim) for each in claim.of]
        if not all(against):
            continue
        inspection, wrong = claim.of[0], against[0]
        earlier = inspection is not current
        which = "The report on the earlier inspection" if earlier else "The report"
        prints = [f"{quoted(each.grade_printed)} for {quoted(each.name)}" for each in wrong]
        yield told(
            "previous-grade" if earlier else "grade",
            MUST_FIX,
            claim.sentence.where(claim.start, claim.end),
            f"The paper gives the grade {quoted(claim.words)}. {which} prints {listed(prints)}.",
            "Give the printed grade.",
            *(printed_judgement(inspection, each) for each in wrong),
        )


def check_prose_overall(paper: PaperUnderCheck) -> Iterator[Finding]:
    """No overall grade is claimed of a report that prints none."""
    current = paper.against.inspection
    if answering(current, JudgementArea.OVERALL_EFFECTIVENESS):
        return
    for claim in grade_claims(paper):
        if claim.of == (current,) and claim.areas == (JudgementArea.OVERALL_EFFECTIVENESS,):
            yield told(
                "overall-not-printed",
                MUST_FIX,
                claim.sentence.where(claim.start, claim.end),
                f"The paper gives the services as a whole the grade {quoted(claim.words)}; the report prints no "
                f"overall "
                "grade.",
                "Give the grade of each judgement, and say that Ofsted gave none overall.",
                current.evidence("judgements"),
            )


def check_grade_of_other_year(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A grade of a year beside or between those of the inspections in hand is of one that is not in hand."""
    current, previous = paper.against.inspection, paper.against.previous
    if not previous:
        return
    oldest, newest = previous[-1].inspection_start.year, current.inspection_end.year
    for claim in grade_claims(paper):
        years = [int(each.group()) for each in YEAR.finditer(claim.sentence.text)]
        own = YEAR_OF_GRADE.match(claim.sentence.text[claim.end :])
        year = int(own["year"]) if own else next((each for each in years if not inspections_of_year(paper, each)), None)
        if claim.of or year is None or inspections_of_year(paper, year) or not oldest - 1 <= year <= newest + 1:
            continue
        if _prints_of_year(current, year, claim.grade):
            continue
        nearest = min((current, *previous), key=lambda each: abs(each.inspection_end.year - year))
        yield told(
            "previous-grade",
            TO_CONFIRM,
            claim.sentence.where(claim.start, claim.end),
            f"The paper gives the grade {quoted(claim.words)} for {year}; no report in hand is of that year. "
            f"The nearest is that on the inspection of {nearest.inspection_end.year}.",
            f"Correct the year, or check with the report of {year} too (--previous).",
            nearest.evidence("judgements"),
        )


def check_prose_wording(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A grade is written in full and as the report prints it, not as RI or GOOD."""
    claimed = {(each.sentence.line.order, each.sentence.start + each.start): each.of for each in grade_claims(paper)}
    for sentence in sentences(paper):
        if is_entry(sentence.line) or sentence.text.isupper():
            continue
        for match, of in grade_words(paper, sentence):
            words = match.group()
            place = (sentence.line.order, sentence.start + match.start())
            is_claim = place in claimed
            if is_short(words):
                if words == "RI" and explains_short(paper):
                    continue
                named = is_claim or (is_other_style(words) and _OF_GRADES.search(sentence.text))
                if named and not (
                    words.upper() != "RI" and any(_prints_short(each) for each in claimed.get(place, of))
                ):
                    yield _otherwise(
                        "grade-short",
                        sentence.where(match.start(), match.end()),
                        words,
                        Grade.REQUIRES_IMPROVEMENT.value,
                        paper,
                    )
            elif is_other_style(words) and is_claim:
                printed = words.capitalize()
                yield _otherwise("grade-style", sentence.where(match.start(), match.end()), words, printed, paper)


def _otherwise(code: str, where: Where, words: str, printed: str, paper: PaperUnderCheck) -> Finding:
    how = "shortens" if code == "grade-short" else "sets"
    return told(
        code,
        TO_CONFIRM,
        where,
        f"The paper {how} a grade as {quoted(words)}; Ofsted prints {quoted(printed)}.",
        f"Write {quoted(printed)}.",
        paper.against.inspection.evidence("judgements"),
    )


def _not_so(inspection: Inspection, claim: GradeClaim) -> list[Judgement]:
    """The printed judgements that the claim is not true of; empty where it is true, or says nothing that is printed."""
    if claim.areas is None:
        return [each for each in inspection.judgements if each.grade not in (None, claim.grade) and _is_own(each)]
    wrong = []
    for area in claim.areas:
        printed = answering(inspection, area)
        exact = [each for each in printed if each.key is area]
        if exact or area not in COMBINED:
            printed = exact or printed
            if claim.grade not in {each.grade for each in printed}:
                wrong += printed
        else:
            # Where two judgements are named as one, what is said is said of both.
            wrong += [each for each in printed if each.grade is not claim.grade]
    return wrong


def _is_own(judgement: Judgement) -> bool:
    return judgement.key is not JudgementArea.LSCB


def _prints_of_year(inspection: Inspection, year: int, grade: Grade) -> bool:
    """Whether the report in hand says itself that this was the grade of that year."""
    passages = [*inspection.summary]
    for section in inspection.sections:
        passages += [*section.paragraphs, *section.unnumbered]
    said = (sentence for passage in passages for sentence in passage.sentences if str(year) in sentence)
    return any(grade_of(match) is grade for sentence in said for match in GRADE.finditer(sentence))


def _prints_short(inspection: Inspection) -> bool:
    return any(prints_short(judgement) for judgement in inspection.judgements)
