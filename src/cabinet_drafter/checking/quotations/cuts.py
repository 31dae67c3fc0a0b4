"""What a quotation leaves out of print, with a mark, by stopping or by beginning late: told where it criticises."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.quotations.criticism import count_critical, critical_words, critical_words_of_cut
from cabinet_drafter.checking.quotations.dropped_limits import clause_before, sentence_before
from cabinet_drafter.checking.quotations.placed import PlacedQuotation, PrintedPlace, Verdict
from cabinet_drafter.checking.quotations.telling import finding, in_marks, name, short
from cabinet_drafter.checking.quotations.told_elsewhere import is_told_elsewhere
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Severity

# A sentence that grants something first, words that stand against it, and words that lean on what was granted.
_GRANTS: Final = re.compile(
    r"\W*(?:although|though|even though|even if|while|whilst|whereas|despite|notwithstanding|in spite of)\b",
    re.IGNORECASE,
)
_AGAINST_IT: Final = re.compile(
    r"\b(?:but|(?<!not )yet|nevertheless|nonetheless|otherwise)(?: \w+){0,2}\W*$", re.IGNORECASE
)
_LEANS_ON_IT: Final = re.compile(
    r"\W*(?:[\w’-]+ ){0,3}?(?:otherwise|nevertheless|nonetheless|even so|despite (?:this|these|that)|still)\b",
    re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(r"[.!?]\s+")
# What was bad before the time of which the sentence tells, and what it was turned from.
_LIES_BEHIND: Final = re.compile(
    r"\b(?:that|which|who) had (?:\w+ ){0,2}?(?:been|remained|become|proved)\b[^,;.]*", re.IGNORECASE
)


def check_cuts(paper: PaperUnderCheck, quotation: PlacedQuotation) -> Iterator[Finding]:
    """Each cut, and a criticism just before or behind what is quoted, unless the paper tells it in the section."""
    for cut in quotation.cuts:
        critical = critical_words_of_cut(cut.words)
        words = in_marks(short(cut.words))
        if critical and not is_told_elsewhere(paper, quotation, cut.place):
            message = f"What is cut from {name(cut.place)} limits or criticises ({', '.join(critical)}): {words}"
            remedy = "Quote it too, or choose on purpose to leave it out."
            yield finding(
                paper, quotation, "cut-removes-criticism", Severity.TO_CONFIRM, message, remedy, place=cut.place
            )
        else:
            message = f"Cut from {name(cut.place)}: {words}"
            remedy = "Nothing needs to be done, if the sense is kept."
            yield finding(paper, quotation, "cut", Severity.FOR_INFORMATION, message, remedy, place=cut.place)
    after = _criticism_after(paper, quotation)
    if after and not is_told_elsewhere(paper, quotation, after):
        message = f"The quotation stops just before {name(after)} limits or criticises: {in_marks(short(after.words))}"
        remedy = "Quote it too, or choose on purpose to leave it out."
        yield finding(paper, quotation, "cut-removes-criticism", Severity.TO_CONFIRM, message, remedy)
    before = _criticism_before(paper, quotation)
    if before and not is_told_elsewhere(paper, quotation, before):
        message = (
            f"The quotation begins just after {name(before)} limits or criticises: {in_marks(short(before.words))}"
        )
        remedy = "Quote it too, or choose on purpose to leave it out."
        yield finding(paper, quotation, "cut-removes-criticism", Severity.TO_CONFIRM, message, remedy)


def _criticism_before(paper: PaperUnderCheck, quotation: PlacedQuotation) -> PrintedPlace | None:
    """What print has before it in its sentence, where that criticises and the quoted words are set against it.

    They are where the sentence begins as one that grants something ("Although …"), turns just before them ("but"), or
    they say so themselves ("otherwise"). A quotation or a sentence of the paper that criticises too needs no more.
    """
    if not quotation.places or quotation.verdict is Verdict.NOT_IN_REPORT:
        return None
    first = quotation.places[0]
    start = max((each.end() for each in _SENTENCE_END.finditer(first.text, 0, first.start)), default=0)
    front = first.text[start : first.start].rstrip(" ,;:–—‘“(")
    against = _GRANTS.match(front) or _AGAINST_IT.search(front) or _LEANS_ON_IT.match(first.words)
    if not against or not critical_words(front):
        return None
    if count_critical(quotation.text) or count_critical(sentence_before(paper, quotation)):
        return None
    return PrintedPlace(first.publication, first.address, first.page, first.text, start, start + len(front))


def _criticism_after(paper: PaperUnderCheck, quotation: PlacedQuotation) -> PrintedPlace | None:
    """The printed sentence after the last one quoted, or what is left of that, where it limits and the quotation less.

    A reader of a criticism knows that not all is well: the report's next one is no news of another kind. What is left
    of the sentence belongs to what is quoted, so there the quotation must criticise no less, and not close with a full
    stop as if the report said no more.
    """
    if not quotation.places or quotation.verdict is Verdict.NOT_IN_REPORT:
        return None
    last = quotation.places[-1]
    rest = last.text[last.end :]
    begins_anew = rest.lstrip(",;:’”) ")[:1] in {".", "!", "?"}
    start = last.end + len(rest) - len(rest.lstrip(".,;:!?’”) "))
    sentence = next(
        (each for each in _sentences(last.text, start) if any(map(str.isalnum, last.text[slice(*each)]))), None
    )
    if sentence is None:
        return None
    start, end = sentence
    words = last.text[start:end]
    critical = critical_words(words) if begins_anew else critical_words_of_cut(_LIES_BEHIND.sub("", words))
    told = max(count_critical(last.words), count_critical(f"{clause_before(paper, quotation)} {quotation.text}"))
    poses_as_whole = not begins_anew and quotation.text.rstrip()[-1:] in {".", "!", "?"}
    if not critical or (not poses_as_whole and (told if begins_anew else told >= len(critical))):
        return None
    return PrintedPlace(last.publication, last.address, last.page, last.text, start, end)


def _sentences(text: str, begin: int) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence from a place on."""
    for place in range(begin, len(text)):
        if text[place] in ".!?" and text[place + 1 : place + 2].isspace():
            yield begin, place + 1
            begin = place + 2
    yield begin, len(text.rstrip())
