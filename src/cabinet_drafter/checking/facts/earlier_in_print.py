"""Earlier inspections and visits as a paper tells them, against what the report itself prints of them."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cabinet_drafter.checking.facts.judgement_names import mentions
from cabinet_drafter.checking.facts.printed_history import (
    WHOLE,
    HistoryMention,
    PrintedHistory,
    history_mentions,
    printed_history,
)
from cabinet_drafter.checking.facts.sentences import Sentence, sentences
from cabinet_drafter.checking.facts.telling import TO_CONFIRM, quoted, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.dates_in_words import MONTHS
from cabinet_drafter.evidence import Evidence
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import JudgementArea

_LAST: Final = re.compile(
    r"\b(?:last|previous(?:ly)?|preceding)\b[^.;]{0,40}\binspect\w+|\bprevious(?:ly)? judged\b", re.IGNORECASE
)
_JUDGED: Final = re.compile(r"\b(?:judged|rated|graded|found|were|was|required)\b", re.IGNORECASE)
_OTHER: Final = re.compile(
    r"\b(?:peer|CQC|SEND|local area|published|letter|plan|next|will|due|expected|SHDC|data|figures|since then|by)\b",
    re.IGNORECASE,
)
_VISITS: Final = ("focused visit", "monitoring visit", "joint targeted area inspection")


def check_earlier_in_print(paper: PaperUnderCheck) -> Iterator[Finding]:
    """When earlier inspections and visits were, and what was judged, is what the report says of them.

    Earlier reports and letters that are in hand are held against the paper by other checks.
    """
    current = paper.against.inspection
    printed = printed_history(paper)
    if not printed:
        return
    said = [
        (sentence, mention)
        for sentence in sentences(paper)
        for mention in history_mentions(sentence.text)
        if (mention.year, mention.month or 0) < (current.inspection_start.year, current.inspection_start.month)
    ]
    for sentence, mention in said:
        like = [each for each in printed if each.mention.kind == mention.kind]
        if not like or _is_in_hand(paper, mention):
            continue
        wrong = _wrong_time(sentence, mention, like, [each for _, each in said if each is not mention])
        if wrong is not None:
            yield _told(paper, sentence, (mention.start, mention.end), wrong, "the time")
        elif mention.grade is not None and mention.grade_at is not None:
            yield from _wrong_grade(paper, sentence, mention, like)


def _is_in_hand(paper: PaperUnderCheck, mention: HistoryMention) -> bool:
    if mention.kind in _VISITS:
        return bool(paper.against.visits)
    return mention.kind == WHOLE and bool(paper.against.previous)


def _wrong_time(
    sentence: Sentence, mention: HistoryMention, like: Sequence[PrintedHistory], others: Sequence[HistoryMention]
) -> PrintedHistory | None:
    """The printed one that is meant, where month or year alone is another; None where a further one may be meant."""
    if any(_agree(mention, each.mention) for each in like):
        return None
    last = _LAST.search(sentence.text) is not None
    if mention.kind == WHOLE and not last:
        return None
    if _OTHER.search(sentence.text[max(0, mention.start - 30) : mention.start]):
        return None
    for each in like:
        its = each.mention
        if any(_agree(other, its) and other.kind == its.kind for other in others):
            continue  # The paper tells of that one elsewhere: this is a further one.
        months = mention.month is not None and its.month is not None
        month_alone = months and mention.year == its.year
        year_alone = (months and mention.month == its.month) or (mention.month is None and its.month is None)
        if month_alone or (year_alone and (last or mention.kind not in _VISITS or months)):
            return each
        if mention.kind not in (*_VISITS, WHOLE) and year_alone:
            return each
    return None


def _agree(one: HistoryMention, other: HistoryMention) -> bool:
    return one.year == other.year and (one.month is None or other.month is None or one.month == other.month)


def _wrong_grade(
    paper: PaperUnderCheck, sentence: Sentence, mention: HistoryMention, like: Sequence[PrintedHistory]
) -> Iterator[Finding]:
    areas = {each.area for each in mentions(sentence.text, (paper.against.inspection,))}
    if mention.kind == WHOLE and areas - {JudgementArea.OVERALL_EFFECTIVENESS}:
        return
    graded = [each for each in like if each.mention.grade is not None and _agree(mention, each.mention)]
    other = graded and all(each.mention.grade != mention.grade for each in graded)
    if other and mention.grade_at is not None and _JUDGED.search(sentence.text):
        yield _told(paper, sentence, mention.grade_at, graded[0], "the grade")


def _told(
    paper: PaperUnderCheck, sentence: Sentence, place: tuple[int, int], printed: PrintedHistory, what: str
) -> Finding:
    its = printed.mention
    when = f"{MONTHS[its.month - 1]} {its.year}" if its.month else str(its.year)
    grade = f", {quoted(its.grade)}" if its.grade and what == "the grade" else ""
    of = its.kind if its.kind in (*_VISITS, WHOLE) else f"inspection of {its.kind}"
    return told(
        "earlier-in-print",
        TO_CONFIRM,
        sentence.where(*place),
        f"The paper gives {quoted(sentence.text[place[0] : place[1]])}; the report says of {what} of the earlier "
        f"{of if of != WHOLE else 'inspection'}: {when}{grade} (page {printed.passage.page}).",
        "Correct it, or say which other inspection or visit is meant.",
        Evidence(source=paper.against.inspection.source, page=printed.passage.page),
    )
