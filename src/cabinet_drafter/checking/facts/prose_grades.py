"""The grades in a paper's sentences, against the printed ones."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.facts.grade_claims import GradeClaim, grade_claims, grade_words, is_entry
from cabinet_drafter.checking.facts.grades import is_other_style, is_short, prints_short
from cabinet_drafter.checking.facts.judgement_names import answering
from cabinet_drafter.checking.facts.sentences import sentences
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
        printed = [each for each in printed if each.key is area] or printed
        if printed and claim.grade not in {each.grade for each in printed}:
            wrong += printed
    return wrong


def _is_own(judgement: Judgement) -> bool:
    return judgement.key is not JudgementArea.LSCB


def _prints_short(inspection: Inspection) -> bool:
    return any(prints_short(judgement) for judgement in inspection.judgements)
