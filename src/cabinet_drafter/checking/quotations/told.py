"""What must be said of each quotation, as findings."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.quotations.placed import PlacedQuotation, PrintedPlace, Verdict
from cabinet_drafter.evidence import Evidence
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.limiting_words import limiting_words
from cabinet_drafter.same_words import normal_form
from cabinet_drafter.visit import VisitLetter
from cabinet_drafter.vocabulary import ClearanceRole, Severity

_MOST_SHOWN: Final = 600
# Of what is cut, also what says that something was bad before: members should see how far a service has come.
_CRITICAL: Final = re.compile(
    r"\b(?:not|but|cannot|too (?:many|few|much|often|long)|variab\w+|inconsisten\w+|however|although|despite|inadequate"
    r"|poor\w*|weak\w*|delay\w*|drift|fail\w*|lack\w*|unprotected|insufficient\w*|shortfalls?)\b",
    re.IGNORECASE,
)
_EARLIER: Final = re.compile(r"\b(?:previous|earlier|last|prior|former|then|at (?:that|the) time)\b", re.IGNORECASE)


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
            yield from _cuts(paper, quotation)


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
        yield _finding(paper, quotation, "not-in-report", severity, message, remedy)
    if Verdict.JOINED in found:
        names = " and ".join(dict.fromkeys(_name(place) for place in quotation.places))
        message = f"One quotation joins text of {names}, so it reads as a statement that nobody wrote."
        remedy = "Close the quotation where the paragraph ends, and open another for the next."
        yield _finding(paper, quotation, "joined", Severity.MUST_FIX, message, remedy)
    if Verdict.WORDS_CHANGED in found:
        told = "; ".join(_change(change.paper, change.printed) for change in quotation.changes)
        message = f"The words are not those of {_name(quotation.places[0])}: {told}. {_printed(quotation)}"
        remedy = "Put the printed words back, or take out the quotation marks."
        yield _finding(paper, quotation, "words-changed", Severity.MUST_FIX, message, remedy)
    elif Verdict.FORMATTING_ONLY in found:
        ways = ", ".join(quotation.formatting)
        message = f"The words are as printed in {_name(quotation.places[0])}; set otherwise: {ways}."
        remedy = "Nothing needs to be done; set it as printed if the council’s style allows."
        yield _finding(paper, quotation, "formatting", Severity.FOR_INFORMATION, message, remedy)


def _marks(paper: PaperUnderCheck, quotation: PlacedQuotation) -> Iterator[Finding]:
    if not quotation.closed:
        sure = quotation.is_of_a_report and not quotation.runs_on
        severity = Severity.MUST_FIX if sure else Severity.TO_CONFIRM
        whose = "Ofsted’s words" if quotation.is_of_a_report else "the words of others"
        message = f"The quotation opens and is not closed, so a reader cannot tell where {whose} end."
        if quotation.runs_on:
            message += " The next paragraph goes on as the report does: it may be meant as one quotation."
        yield _finding(paper, quotation, "unclosed", severity, message, "Put the closing mark where the words end.")
    if quotation.emphasised and not _emphasis_is_said(paper, quotation):
        words = _in_marks("”; “".join(quotation.emphasised))
        message = f"Emphasis that the report does not have is added within the quotation: {words}"
        remedy = "Take the bold, italics or underlining out, or say “emphasis added” after the quotation."
        yield _finding(paper, quotation, "emphasis-added", Severity.TO_CONFIRM, message, remedy)
    if quotation.insertions and quotation.places:
        words = ", ".join(quotation.insertions)
        message = f"Words in square brackets are the paper’s own within the quotation: {words}."
        remedy = "Confirm that they keep the sense of the printed words."
        yield _finding(paper, quotation, "insertion", Severity.TO_CONFIRM, f"{message} {_printed(quotation)}", remedy)


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
        f"{inspection.inspection_end.year}, {_name(quotation.places[0])}; nothing beside them says so."
    )
    remedy = "Say which report they are from, or take them out."
    yield _finding(paper, quotation, "of-earlier-report", Severity.MUST_FIX, message, remedy)


def _of_a_visit(paper: PaperUnderCheck, quotation: PlacedQuotation, letter: VisitLetter) -> Iterator[Finding]:
    """A quotation that stands in a letter alone, where nothing in its section before it speaks of a visit."""
    line = paper.line(quotation.parts[0].order)
    before = [each.text for each in paper.lines if each.section == line.section and each.order < line.order]
    said = f"{line.section or ''} {' '.join(before)} {paper.prose[line.order]}"
    if _VISIT.search(said) or any(year in said for year in letter.years):
        return
    message = (
        f"These words are not in the report that the paper is about, but in {_name(quotation.places[0])}; nothing "
        "before them speaks of a visit."
    )
    remedy = "Say that they are from the letter on that visit, or take them out."
    yield _finding(paper, quotation, "of-earlier-report", Severity.TO_CONFIRM, message, remedy)


def _cuts(paper: PaperUnderCheck, quotation: PlacedQuotation) -> Iterator[Finding]:
    for cut in quotation.cuts:
        critical = limiting_words(cut.words) or tuple(dict.fromkeys(_CRITICAL.findall(cut.words)))
        words = _short(cut.words)
        if critical:
            message = (
                f"What is cut from {_name(cut.place)} limits or criticises ({', '.join(critical)}): {_in_marks(words)}"
            )
            remedy = "Quote it too, or choose on purpose to leave it out."
            yield _finding(
                paper, quotation, "cut-removes-criticism", Severity.TO_CONFIRM, message, remedy, place=cut.place
            )
        else:
            message = f"Cut from {_name(cut.place)}: {_in_marks(words)}"
            remedy = "Nothing needs to be done, if the sense is kept."
            yield _finding(paper, quotation, "cut", Severity.FOR_INFORMATION, message, remedy, place=cut.place)
    after = _critical_sentence_after(quotation)
    if after:
        passage = _name(quotation.places[-1])
        message = f"The quotation stops just before {passage} limits or criticises: {_in_marks(_short(after))}"
        remedy = "Quote it too, or choose on purpose to leave it out."
        yield _finding(paper, quotation, "cut-removes-criticism", Severity.TO_CONFIRM, message, remedy)


def _critical_sentence_after(quotation: PlacedQuotation) -> str:
    """The printed sentence after the last one quoted, or what is left of that, where it limits."""
    if not quotation.places or quotation.verdict is Verdict.NOT_IN_REPORT:
        return ""
    last = quotation.places[-1]
    rest = last.text[last.end :]
    begins_anew = rest.lstrip(",;:’”) ")[:1] in {".", "!", "?"}
    sentence = next((part for part in _sentences(rest.lstrip(".,;:!?’”) ")) if any(map(str.isalnum, part))), "")
    # What is cut off within a sentence belongs to what is quoted: there a "but" says enough.
    critical = limiting_words(sentence) or (not begins_anew and _CRITICAL.search(sentence))
    return sentence if critical else ""


def _sentences(text: str) -> Iterator[str]:
    begin = 0
    for place, character in enumerate(text):
        if character in ".!?" and text[place + 1 : place + 2].isspace():
            yield text[begin : place + 1].strip()
            begin = place + 1
    yield text[begin:].strip()


def _change(ours: str, printed: str) -> str:
    if not printed:
        return f"“{ours}” is not printed"
    return f"“{ours}” for “{printed}”" if ours else f"“{printed}” is left out"


def _printed(quotation: PlacedQuotation) -> str:
    words = " … ".join(" ".join(place.words.split()) for place in quotation.places)
    return f"Printed: {_in_marks(_short(words))}"


def _in_marks(words: str) -> str:
    """Words in quotation marks at the end of a sentence."""
    return f"“{words}”" if words[-1:] in {".", "!", "?"} else f"“{words}”."


def _short(words: str) -> str:
    return words if len(words) <= _MOST_SHOWN else f"{words[:_MOST_SHOWN].rsplit(' ', 1)[0]} …"


def _name(place: PrintedPlace) -> str:
    if place.address.isalnum() and place.address[0] in "SA" and place.address[1:].isdigit():
        named = f"{'summary paragraph' if place.address[0] == 'S' else 'area for improvement'} {place.address[1:]}"
    else:
        named = f"paragraph {place.address}" if place.address[0].isdigit() else place.address
    if isinstance(place.publication, VisitLetter):
        return f"{named} of the letter on the {place.publication.named} (page {place.page})"
    return f"{named} (page {place.page})"


def _finding(  # noqa: PLR0917
    paper: PaperUnderCheck,
    quotation: PlacedQuotation,
    code: str,
    severity: Severity,
    message: str,
    remedy: str,
    *,
    place: PrintedPlace | None = None,
) -> Finding:
    places = (place,) if place else quotation.places
    return Finding(
        code=f"quotation.{code}",
        severity=severity,
        role=ClearanceRole.ORIGINATING_OFFICER,
        where=_where(paper, quotation),
        message=message,
        remedy=remedy,
        evidence=tuple(
            dict.fromkeys(
                Evidence(source=each.publication.source, page=each.page, paragraph=each.address) for each in places
            )
        ),
    )


def _where(paper: PaperUnderCheck, quotation: PlacedQuotation) -> Where:
    part = quotation.parts[0]
    return paper.line(part.order).where(part.start, part.end)
