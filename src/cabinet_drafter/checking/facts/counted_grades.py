"""How many judgements a paper says were given a grade, against the grades that the report prints."""

import re
from collections.abc import Iterator

from cabinet_drafter.checking.facts.claim_words import DENIED, NOT_CLAIMED
from cabinet_drafter.checking.facts.counted_claims import CountedClaim, counted_claims
from cabinet_drafter.checking.facts.counted_judgements import (
    ALL_BUT,
    ELSEWHERE,
    counts,
    judgement_sets,
    sets_counted,
)
from cabinet_drafter.checking.facts.grade_claims import grade_claims, is_entry
from cabinet_drafter.checking.facts.grade_inspection import inspections_meant
from cabinet_drafter.checking.facts.grades import GRADE
from cabinet_drafter.checking.facts.judgement_names import is_ilacs, mentions, related
from cabinet_drafter.checking.facts.numbers import in_words
from cabinet_drafter.checking.facts.sentences import Sentence, sentence_before, sentences
from cabinet_drafter.checking.facts.telling import MUST_FIX, TO_CONFIRM, listed, quoted, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection, Judgement
from cabinet_drafter.vocabulary import Grade, JudgementArea, Severity


def check_counted_grades(paper: PaperUnderCheck) -> Iterator[Finding]:
    """As many judgements have a grade as the paper says; the overall one may be counted among them or not."""
    told_already = {
        (claim.sentence.line.order, claim.sentence.start + claim.start)
        for claim in grade_claims(paper)
        if claim.areas is None
    }
    for sentence in sentences(paper):
        text = sentence.text
        if is_entry(sentence.line) or NOT_CLAIMED.search(text) or DENIED.search(text) or ELSEWHERE.search(text):
            continue
        for claim in counted_claims(text, _whole_before(paper, sentence)):
            if (sentence.line.order, sentence.start + claim.grade.start()) in told_already:
                continue  # “All four are good” is said of each of them.
            of = inspections_meant(paper, sentence, claim.grade)
            against = [_not_so(paper, each, sentence, claim) for each in of]
            if against and all(against):
                yield _told(paper, sentence, claim, of[0], against[0] or MUST_FIX)


def _whole_before(paper: PaperUnderCheck, sentence: Sentence) -> int | None:
    """How many judgements the sentence before says that there are, where it only says that."""
    before = sentence_before(paper, sentence)
    if before is None or GRADE.search(before.text) or ELSEWHERE.search(before.text):
        return None
    whole = next(counts(before.text), None)
    return None if whole is None or whole.more not in {"", "all"} or whole.other else whole.of or whole.number


def _not_so(paper: PaperUnderCheck, inspection: Inspection, sentence: Sentence, claim: CountedClaim) -> Severity | None:
    """How grave it is that the claim is not true of the inspection; None where it is."""
    count = claim.count
    if not judgement_sets(inspection)[0]:
        return None
    sized = sets_counted(inspection, count)
    if not sized:
        return MUST_FIX if is_ilacs(inspection) else TO_CONFIRM
    if count.other:
        return _others_not_so(paper, sentence, claim, sized)
    numbers = [_having(each, claim.grades) for each in sized]
    if any(count.fits(number, len(each)) for number, each in zip(numbers, sized, strict=True)):
        return None
    # "Two areas were good" is true of three too, though nobody would say so of all.
    sure = count.of or count.more == ALL_BUT or not count.number or count.number > max(numbers)
    return MUST_FIX if sure else TO_CONFIRM


def _others_not_so(
    paper: PaperUnderCheck, sentence: Sentence, claim: CountedClaim, sets: list[tuple[Judgement, ...]]
) -> Severity | None:
    """“The other two” are those that the sentence, or the paragraph up to it, has not named."""
    if max(_having(each, claim.grades) for each in sets) < claim.count.number:
        return MUST_FIX
    everyone = (paper.against.inspection, *paper.against.previous)
    said = paper.prose[sentence.line.order][: sentence.start]
    whole = sentence.text[: claim.count.start]
    left = []
    for words in (whole, said + whole):
        named = {mention.area for mention in mentions(words, everyone)}
        if re.search(r"\b(?:services|council)\b[^.]*\bgood|\boverall\b", words, re.IGNORECASE):
            named.add(JudgementArea.OVERALL_EFFECTIVENESS)
        if named:
            left += [
                tuple(each for each in every if each.key is None or not any(related(each.key, area) for area in named))
                for every in sets
            ]
    left = [each for each in left if len(each) == claim.count.number]
    if not left:
        return None
    return None if any(all(each.grade in claim.grades for each in every) for every in left) else MUST_FIX


def _having(judgements: tuple[Judgement, ...], grades: frozenset[Grade]) -> int:
    return sum(each.grade in grades for each in judgements)


def _told(
    paper: PaperUnderCheck, sentence: Sentence, claim: CountedClaim, inspection: Inspection, severity: Severity
) -> Finding:
    earlier = inspection is not paper.against.inspection
    judgements = judgement_sets(inspection)[0]
    which = f"the report on the inspection of {inspection.inspection_end.year}" if earlier else "the report"
    start, end = min(claim.count.start, claim.grade.start()), max(claim.count.end, claim.grade.end())
    printed = {grade: [each for each in judgements if each.grade is grade] for grade in Grade}
    prints = [
        f"{quoted(of[0].grade_printed)} for {listed([quoted(each.name) for each in of])}"
        for of in printed.values()
        if of
    ]
    said = claim.count
    how_many = f"{in_words(said.number)} of {in_words(said.of)}" if said.of else in_words(said.number)
    if said.more == ALL_BUT:
        how_many = f"all but {in_words(said.number)}"
    return told(
        "previous-grade" if earlier else "grade",
        severity,
        sentence.where(start, end),
        f"The paper counts {how_many} judgements as {quoted(claim.grade.group())}; {which} prints {listed(prints)}.",
        "Count them again, and say whether the overall judgement is counted among them.",
        inspection.evidence("judgements"),
    )
