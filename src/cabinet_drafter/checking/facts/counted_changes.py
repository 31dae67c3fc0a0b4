"""How many judgements a paper says rose, fell or stayed, against the grades of both reports."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.facts.claim_words import DENIED, NOT_CLAIMED
from cabinet_drafter.checking.facts.counted_judgements import ALL_BUT, ELSEWHERE, Count, counts, sets_counted
from cabinet_drafter.checking.facts.grades import GRADE
from cabinet_drafter.checking.facts.inspection_meant import YEAR, inspections_of_year
from cabinet_drafter.checking.facts.judgement_names import is_ilacs
from cabinet_drafter.checking.facts.numbers import NUMBER, in_words, number_of
from cabinet_drafter.checking.facts.sentences import Sentence, sentences
from cabinet_drafter.checking.facts.telling import MUST_FIX, TO_CONFIRM, listed, quoted, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.paper import ComparedJudgement

_HAVING: Final = (
    r"[\s,]*(?:(?:that|which|have|has|had|all|each|now|both|also|were|was|are|is|been|grades?|of|the|whose|either|"
    r"being|their|its)\s+)*"
)
_BETTER: Final = r"(?:improved|improving|rose|risen|gone up|went up|moved up|increased|upgraded|higher|better|up)"
_WORSE: Final = (
    r"(?:declined|fell|fallen|dropped|deteriorated|worsened|gone down|went down|downgraded|lower|worse|down)"
)
_SAME: Final = (
    r"(?:unchanged|not (?:changed|moved)|(?:remain(?:ed|s)?|stayed) (?:the same|unchanged|at the same|as (?:before|"
    r"they were))|the same|did not (?:change|move))"
)
_CHANGE: Final = re.compile(
    rf"(?:(?P<better>{_BETTER})|(?P<worse>{_WORSE})|(?P<same>{_SAME})|"
    r"(?P<any>(?:changed|altered|moved|different)(?!\s+(?:by|for the|from|only|much|up|down)\b)))"
    r"\b(?!\s+(?:plan|practice|outcomes|services))",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(rf"{_HAVING}{_CHANGE.pattern}", re.IGNORECASE)
_OR: Final = re.compile(rf"\s+(?:or|and)\s+{_HAVING}{_CHANGE.pattern}", re.IGNORECASE)
_BEFORE: Final = re.compile(
    r"(?:(?P<better>improve(?:d|ment|ments)|rose|risen|increased?|higher (?:grades?|judge?ments?))|"
    r"(?P<worse>declined?|fell|fallen|dropped|lower (?:grades?|judge?ments?)))\s+(?:\w+\s+){0,2}?(?:in|for|across)\s+"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
# "Only one grade has changed": one that is said to have gone somewhere is a judgement, and no step.
_ONE_GRADE: Final = re.compile(
    rf"(?:\b(?P<more>only|just)\s+)?(?P<number>{NUMBER}|\bno)\s+(?:single\s+)?(?:grade|rating|judge?ment)s?"
    r"(?=\s+(?:(?:has|have|is|are|was|were|went|rose|fell|improved|declined|changed|remain\w*|stayed)\b))",
    re.IGNORECASE,
)
_OF_GRADES: Final = re.compile(
    r"\b(?:judge?ments?|grades?|graded|ratings?|rated|gradings?|ofsted|inspection|inspected)\b", re.IGNORECASE
)
_STEPS: Final = re.compile(
    r"\b(?:by|of)\s+(?:one|two|three|a|\d)\s+(?:whole\s+|full\s+)?(?:grades?|levels?)", re.IGNORECASE
)


def check_counted_changes(paper: PaperUnderCheck) -> Iterator[Finding]:
    """As many judgements rose, fell or stayed as the paper says, counted with the overall one or without it."""
    if paper.against.comparison is None:
        return
    for sentence in sentences(paper):
        text = sentence.text
        if not _speaks_of_both(paper, text):
            continue
        for count in _counts(text):
            said = None if count.other else _said(text, count)
            if said is None:
                continue
            directions, start, end = said
            wrong = _not_so(paper, count, directions)
            if wrong:
                yield _told(paper, sentence, count, (start, end), certain=wrong == "wrong")


def _counts(text: str) -> Iterator[Count]:
    """The numbers of judgements in a sentence, and those of grades that are said to have changed."""
    found = list(counts(text))
    for match in _ONE_GRADE.finditer(text):
        said = [each for each in found if each.start < match.end() and match.start() < each.end]
        more = "only" if match["more"] else ""
        number = 0 if match["number"].lower() == "no" else number_of(match["number"])
        if said and not (more and all(each.of is None and not each.more for each in said)):
            continue
        found = [each for each in found if each not in said]
        found.append(Count(number, None, more, other=False, start=match.start(), end=match.end()))
    yield from found


def _speaks_of_both(paper: PaperUnderCheck, text: str) -> bool:
    """Whether a sentence speaks of grades, and of no other two inspections than those compared."""
    if (
        NOT_CLAIMED.search(text)
        or DENIED.search(text)
        or ELSEWHERE.search(text)
        or _STEPS.search(text)
        or not _OF_GRADES.search(text)
    ):
        return False
    compared = (paper.against.inspection, paper.against.previous[0])
    years = [inspections_of_year(paper, int(year.group())) for year in YEAR.finditer(text)]
    return all(any(each in compared for each in of_year) for of_year in years)


def _said(text: str, count: Count) -> tuple[frozenset[int], int, int] | None:
    """In which directions the counted judgements are said to have gone, and where that is said."""
    after = _AFTER.match(text, count.end)
    if after is not None:
        directions, end = set(_directions(after)), after.end()
        more = _OR.match(text, end)
        if more is not None:
            if " or " not in f" {more.group().strip()} ":
                return None
            directions, end = directions | _directions(more), more.end()
        return None if GRADE.match(text[end:].lstrip(" “\"'‘")) else (frozenset(directions), count.start, end)
    before = _BEFORE.search(text[: count.start])
    return None if before is None else (_directions(before), before.start(), count.end)


def _directions(match: re.Match[str]) -> frozenset[int]:
    groups = match.groupdict()
    if groups.get("any"):
        return frozenset({1, -1})
    if groups.get("better"):
        return frozenset({1})
    return frozenset({-1 if groups.get("worse") else 0})


def _not_so(paper: PaperUnderCheck, count: Count, directions: frozenset[int]) -> str:
    """Whether the number is “wrong”, or “unsure” where fewer are named than did so; nothing where it is true."""
    rows = paper.against.comparison.rows if paper.against.comparison else []
    current: Inspection = paper.against.inspection
    sets = sets_counted(current, count)
    if not sets:
        return "wrong" if is_ilacs(current) else "unsure"
    most = 0
    for judgements in sets:
        changes = [{_change(row) for row in rows if row.name == each.name} for each in judgements]
        least = sum(bool(each) and each <= directions for each in changes)
        most_here = sum(bool(each & directions) for each in changes)
        # A judgement that took the place of two may have risen from one and not from the other.
        if any(count.fits(number, len(judgements)) for number in range(least, most_here + 1)):
            return ""
        most = max(most, most_here)
    exact = count.of or count.more in {ALL_BUT, "only"} or not count.number
    return "wrong" if exact or count.number > most else "unsure"


def _change(row: ComparedJudgement) -> int:
    return 0 if row.unchanged else -1 if row.declined else 1


def _told(
    paper: PaperUnderCheck, sentence: Sentence, count: Count, place: tuple[int, int], *, certain: bool
) -> Finding:
    rows = paper.against.comparison.rows if paper.against.comparison else []
    changes = dict.fromkeys(
        f"{quoted(row.name)} from {quoted(row.previous_grade)} to {quoted(row.grade)}" for row in rows
    )
    how_many = f"{in_words(count.number)} of {in_words(count.of)}" if count.of else in_words(count.number)
    if count.more == ALL_BUT:
        how_many = f"all but {in_words(count.number)}"
    return told(
        "change-claim",
        MUST_FIX if certain else TO_CONFIRM,
        sentence.where(*place),
        f"The paper says how {how_many} judgements changed. The reports print: {listed(list(changes))}.",
        "Count them again, and say whether the overall judgement is counted among them.",
        paper.against.inspection.evidence("judgements"),
    )
