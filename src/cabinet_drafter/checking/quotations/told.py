"""What must be said of each quotation, as findings."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.quotations.cuts import check_cuts
from cabinet_drafter.checking.quotations.dropped_limits import check_dropped_limits
from cabinet_drafter.checking.quotations.paragraph_wrong import check_paragraph_cited
from cabinet_drafter.checking.quotations.placed import PlacedQuotation, Verdict
from cabinet_drafter.checking.quotations.telling import finding, in_marks, name, short
from cabinet_drafter.findings import Finding
from cabinet_drafter.same_words import normal_form
from cabinet_drafter.visit import VisitLetter
from cabinet_drafter.vocabulary import Severity

_EARLIER: Final = re.compile(r"\b(?:previous|earlier|last|prior|former|then|at (?:that|the) time)\b", re.IGNORECASE)


_AMPERSAND: Final = re.compile(r"&(?:amp;)?")
_EMPHASIS_SAID: Final = re.compile(r"\b(?:emphas[ei]s|emboldening|bold|italics|underlining)\b", re.IGNORECASE)
_NEAR: Final = 80  # characters behind a quotation
_VISIT: Final = re.compile(r"\b(?:visits?|visited|letters?)\b", re.IGNORECASE)


def check_quotations(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Every quotation that is not as printed, not closed, or cut where the report limits or criticises."""
    for quotation in paper.quotations:
        yield from _verdict(paper, quotation)
        yield from _marks(paper, quotation)
        yield from _earlier(paper, quotation)
        if normal_form(quotation.text) not in paper.against.chosen:
            yield from check_cuts(paper, quotation)
        yield from check_dropped_limits(paper, quotation)
    yield from check_paragraph_cited(paper)


def _verdict(paper: PaperUnderCheck, quotation: PlacedQuotation) -> Iterator[Finding]:
    found = {quotation.verdict, *quotation.also}
    if Verdict.NOT_IN_REPORT in found:
        if quotation.attributed:
            message = "The paper gives these words as Ofsted’s, and no passage of the reports is near them."
            severity = Severity.MUST_FIX
        elif quotation.of_another_document:
            message = "The paper gives these words as those of another document; that is not at hand to compare them."
            severity = Severity.FOR_INFORMATION
        else:
            message = "These words stand in quotation marks and in none of the reports."
            severity = Severity.TO_CONFIRM
        remedy = (
            "Nothing needs to be done here, if somebody compared them with that document."
            if severity is Severity.FOR_INFORMATION
            else "Take them out, or quote the published report. If they are from an earlier report or a letter on "
            "a visit, check with it too (--previous); if somebody else said them, say who."
        )
        yield finding(paper, quotation, "not-in-report", severity, message, remedy)
    if Verdict.JOINED in found:
        names = " and ".join(dict.fromkeys(name(place) for place in quotation.places))
        message = f"One quotation joins text of {names}, so it reads as a statement that nobody wrote."
        remedy = "Close the quotation where the paragraph ends, and open another for the next."
        yield finding(paper, quotation, "joined", Severity.MUST_FIX, message, remedy)
    if Verdict.WORDS_CHANGED in found:
        told = "; ".join(_change(change.paper, change.printed) for change in quotation.changes)
        message = f"The words are not those of {name(quotation.places[0])}: {told}. {_printed(quotation)}"
        remedy = "Put the printed words back, or take out the quotation marks."
        unsure = quotation.doubtful or all(_is_ampersand(change.paper, change.printed) for change in quotation.changes)
        severity = Severity.TO_CONFIRM if unsure else Severity.MUST_FIX
        yield finding(paper, quotation, "words-changed", severity, message, remedy)
    elif Verdict.FORMATTING_ONLY in found:
        ways = ", ".join(quotation.formatting)
        message = f"The words are as printed in {name(quotation.places[0])}; set otherwise: {ways}."
        remedy = "Nothing needs to be done; set it as printed if the council’s style allows."
        yield finding(paper, quotation, "formatting", Severity.FOR_INFORMATION, message, remedy)


def _marks(paper: PaperUnderCheck, quotation: PlacedQuotation) -> Iterator[Finding]:
    if not quotation.closed:
        sure = quotation.is_of_a_report and not quotation.runs_on
        severity = Severity.MUST_FIX if sure else Severity.TO_CONFIRM
        whose = "Ofsted’s words" if quotation.is_of_a_report else "the words of others"
        message = f"The quotation opens and is not closed, so a reader cannot tell where {whose} end."
        if quotation.runs_on:
            message += " The next paragraph goes on as the report does: it may be meant as one quotation."
        yield finding(paper, quotation, "unclosed", severity, message, "Put the closing mark where the words end.")
    if quotation.emphasised and not _emphasis_is_said(paper, quotation):
        words = in_marks("”; “".join(quotation.emphasised))
        message = f"Emphasis that the report does not have is added within the quotation: {words}"
        remedy = "Take the bold, italics or underlining out, or say “emphasis added” after the quotation."
        yield finding(paper, quotation, "emphasis-added", Severity.TO_CONFIRM, message, remedy)
    if quotation.insertions and quotation.places:
        words = ", ".join(quotation.insertions)
        message = f"Words in square brackets are the paper’s own within the quotation: {words}."
        remedy = "Confirm that they keep the sense of the printed words."
        yield finding(paper, quotation, "insertion", Severity.TO_CONFIRM, f"{message} {_printed(quotation)}", remedy)


def _emphasis_is_said(paper: PaperUnderCheck, quotation: PlacedQuotation) -> bool:
    """Whether the quotation, or what follows it in its paragraph, says that the emphasis is the paper's own."""
    last = quotation.parts[-1]
    after = paper.line(last.order).text[last.end : last.end + _NEAR]
    return any(_EMPHASIS_SAID.search(words) for words in (after, *quotation.insertions))


def _earlier(paper: PaperUnderCheck, quotation: PlacedQuotation) -> Iterator[Finding]:
    """A quotation that stands in an earlier report alone, where nothing around it says so."""
    current = paper.against.inspection.source
    if not quotation.places or any(place.publication.source == current for place in quotation.places):
        return
    inspection = quotation.places[0].publication
    if isinstance(inspection, VisitLetter):
        yield from _of_a_visit(paper, quotation, inspection)
        return
    years = {str(inspection.inspection_start.year), str(inspection.inspection_end.year)}
    if inspection.published:
        years.add(str(inspection.published.year))
    line = paper.line(quotation.parts[0].order)
    lead_in = next((each.text for each in reversed(paper.lines) if each.order < line.order and each.text.strip()), "")
    said = f"{line.section or ''} {lead_in} {paper.prose[line.order]}"
    if _EARLIER.search(said) or any(year in said for year in years):
        return
    message = (
        f"These words are not in the report that the paper is about, but in the earlier one of "
        f"{inspection.inspection_end.year}, {name(quotation.places[0])}; nothing beside them says so."
    )
    remedy = "Say which report they are from, or take them out."
    yield finding(paper, quotation, "of-earlier-report", Severity.MUST_FIX, message, remedy)


def _of_a_visit(paper: PaperUnderCheck, quotation: PlacedQuotation, letter: VisitLetter) -> Iterator[Finding]:
    """A quotation that stands in a letter alone, where nothing in its section before it speaks of a visit."""
    line = paper.line(quotation.parts[0].order)
    before = [each.text for each in paper.lines if each.section == line.section and each.order < line.order]
    said = f"{line.section or ''} {' '.join(before)} {paper.prose[line.order]}"
    if _VISIT.search(said) or any(year in said for year in letter.years):
        return
    message = (
        f"These words are not in the report that the paper is about, but in {name(quotation.places[0])}; nothing "
        "before them speaks of a visit."
    )
    remedy = "Say that they are from the letter on that visit, or take them out."
    yield finding(paper, quotation, "of-earlier-report", Severity.TO_CONFIRM, message, remedy)


def _is_ampersand(ours: str, printed: str) -> bool:
    """Whether nothing differs but that "and" or "&" is written as the other, or as the "&amp;" of a web page."""
    return _AMPERSAND.sub("and", ours) == _AMPERSAND.sub("and", printed)


def _change(ours: str, printed: str) -> str:
    if not printed:
        return f"“{ours}” is not printed"
    return f"“{ours}” for “{printed}”" if ours else f"“{printed}” is left out"


def _printed(quotation: PlacedQuotation) -> str:
    words = " … ".join(" ".join(place.words.split()) for place in quotation.places)
    return f"Printed: {in_marks(short(words))}"
