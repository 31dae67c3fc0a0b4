"""Places each quotation of a paper in the published reports, and says what became of the printed words."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.quotations.attribution import Attribution
from cabinet_drafter.checking.quotations.dropped_limits import limit_before, limit_wherever_printed
from cabinet_drafter.checking.quotations.found import found_quotations
from cabinet_drafter.checking.quotations.pieces import pieces_of, place_pieces
from cabinet_drafter.checking.quotations.placed import PlacedQuotation, Verdict
from cabinet_drafter.checking.quotations.print_index import PrintIndex
from cabinet_drafter.checking.quotations.printed_names import is_printed_name, printed_names
from cabinet_drafter.checking.quotations.set_apart import FoundQuotation
from cabinet_drafter.checking.quotations.set_in_print import is_numbered_as
from cabinet_drafter.checking.quotations.setting import emphasised_words, formatting_of, is_set_verbatim
from cabinet_drafter.checking.quotations.short_fragments import ShortFragments
from cabinet_drafter.checking.quotations.stretches import Stretches, stretches_of
from cabinet_drafter.checking.quotations.tokens import tokens_of
from cabinet_drafter.same_words import places_of
from cabinet_drafter.visit import Publication

SHORT_TERM: Final = 3  # words: never a quotation that is held against print
_TERM: Final = 5  # words: a name that a paper gives to something, where nobody is said to have said them
_SHORT: Final = 7  # words: near print by chance, where the paper does not say whose they are
_SURE_SHARE: Final = 0.75
_SHARE_IN_ITALICS: Final = 0.85
_ADDRESS: Final = re.compile(r"[\w.+-]+@[\w.-]+|(?:https?://|www\.)\S+|\S+\.(?:uk|com|org)\S*")
_GRAVITY: Final = tuple(Verdict)


def placed_quotations(lines: Sequence[PaperLine], publications: Sequence[Publication]) -> tuple[PlacedQuotation, ...]:
    """Every quotation of the paper against what is published; short terms, titles and scare quotes are left out.

    Args:
        lines: the paper.
        publications: the reports, the one that the paper is about first, and letters on visits.
    """
    found = found_quotations(lines)
    index = PrintIndex(publications)
    attribution = Attribution(lines, found)
    names = printed_names(publications)
    by_order = {line.order: line for line in lines}
    short = ShortFragments(index, attribution)
    placed = [
        (
            quotation,
            _placed(quotation, index, attribution, by_order) or short.with_a_word_changed(quotation)
            if _is_long(quotation)
            else short.placed(quotation),
        )
        for quotation in found
        if not _ADDRESS.fullmatch(quotation.texts[0].strip()) and not is_printed_name(" ".join(quotation.texts), names)
    ]
    kept = [(quotation, each) for quotation, each in placed if each is not None]
    return tuple(_running_on(kept, index, by_order))


def _is_long(found: FoundQuotation) -> bool:
    return sum(token.is_word for token in tokens_of(" ".join(found.texts))) > SHORT_TERM


def _placed(
    found: FoundQuotation, index: PrintIndex, attribution: Attribution, lines: dict[int, PaperLine]
) -> PlacedQuotation | None:
    text = "\n".join(found.texts)
    tokens = tokens_of(text)
    pieces = place_pieces(pieces_of(tokens, text), text, index)
    if not pieces:
        return None
    stretches = stretches_of(pieces, text, _paragraph_ends(found))
    near = stretches.share >= _SURE_SHARE and not stretches.all_exact
    numbered = near and is_numbered_as(found, stretches.places[0], lines)
    attributed = numbered or attribution.is_by_inspectors(found)
    words = sum(token.is_word for token in tokens)
    doubtful = False
    if not attributed and not stretches.all_exact and (words <= _SHORT or stretches.share < _SURE_SHARE):
        may_be = near and (attribution.may_be_of(found, stretches.places[0]) or _is_a_whole_line(found, lines))
        doubtful = found.marked and may_be
        stretches = stretches if doubtful else Stretches()
    if words <= _TERM and not stretches.all_exact and attribution.is_term(found):
        return None
    if attributed and not stretches.places and text.rstrip().endswith("?"):
        attributed = False  # Inspectors asked more than they print.
    introduced = found.marked or attribution.is_introduced(found)
    unlike = words <= _SHORT or stretches.share < _SHARE_IN_ITALICS
    if not introduced and not found.styled and unlike and not stretches.all_exact:
        return None  # A line in italics may say in its own words what print says too.
    if not stretches.places and (attribution.is_title(found) or not _is_given(found, words, attribution)):
        return None
    verdicts = _verdicts(stretches, text)
    gravest = max(verdicts, key=_GRAVITY.index)
    return PlacedQuotation(
        text=" ".join(text.split()),
        parts=found.parts,
        verdict=gravest,
        also=tuple(each for each in _GRAVITY if each in verdicts and each not in {gravest, Verdict.VERBATIM}),
        places=stretches.places,
        changes=stretches.changes,
        cuts=stretches.cuts,
        insertions=stretches.insertions,
        emphasised=emphasised_words(found, lines) if stretches.places else (),
        formatting=formatting_of(text, stretches) if Verdict.FORMATTING_ONLY in verdicts else (),
        attributed=attributed,
        of_another_document=attribution.is_of_another_document(found),
        closed=found.closed,
        doubtful=doubtful,
        limit_before=_limit_before(stretches, index),
    )


def _is_a_whole_line(found: FoundQuotation, lines: dict[int, PaperLine]) -> bool:
    """Whether a sentence in marks is all that its line holds, as in lists of what inspectors said."""
    (part, *others) = found.parts
    text = " ".join(" ".join(found.texts).split())
    is_sentence = text[:1].isupper() and text.endswith((".", "!"))
    whole = " ".join(lines[part.order].text.split()).strip(" •–-*“”\"‘’'")
    return is_sentence and not others and whole == text.strip(" “”\"‘’'")


def _is_given(found: FoundQuotation, words: int, attribution: Attribution) -> bool:
    """Whether words that are not printed are given as a quotation, and not as a term or as a motto of the council."""
    if not found.marked:
        introduced = found.styled and attribution.is_introduced(found) and not attribution.is_the_councils_own(found)
        return introduced and (attribution.is_by_inspectors(found) or attribution.is_amid_inspectors(found))
    return words > _SHORT or attribution.is_by_inspectors(found) or attribution.is_reported(found)


def _limit_before(stretches: Stretches, index: PrintIndex) -> str:
    """What limits it in print directly before it, if the same words stand nowhere without such."""
    if not stretches.places or stretches.changes or not limit_before(stretches.places[0]):
        return ""
    words = stretches.places[0].words
    places = (each.at(*place) for each in index.passages for place in places_of(words, each.passage.text))
    return limit_wherever_printed((stretches.places[0], *places))


def _paragraph_ends(found: FoundQuotation) -> frozenset[int]:
    """The places in the joined text at which a paragraph of the paper ends within the quotation."""
    ends, place = set(), -1
    for text in found.texts[:-1]:
        place += len(text) + 1
        ends.add(place)
    return frozenset(ends)


def _verdicts(stretches: Stretches, text: str) -> set[Verdict]:
    if not stretches.places:
        return {Verdict.NOT_IN_REPORT}
    verdicts = {Verdict.JOINED} if stretches.joined else set()
    if stretches.changes:
        verdicts.add(Verdict.WORDS_CHANGED)
    elif not is_set_verbatim(text, stretches):
        verdicts.add(Verdict.FORMATTING_ONLY)
    return verdicts or {Verdict.VERBATIM}


def _running_on(
    placed: Sequence[tuple[FoundQuotation, PlacedQuotation]], index: PrintIndex, lines: dict[int, PaperLine]
) -> list[PlacedQuotation]:
    """A quotation of several paragraphs opens each anew and closes the last; it is one where print goes on so."""
    result = [each for _, each in placed]
    for place, ((found, one), (_, other)) in enumerate(pairwise(placed)):
        if one.closed or not found.marked or not one.places or not other.places:
            continue
        begins = other.parts[0]
        opens_a_line = not lines[begins.order].text[: begins.start].strip()
        last, first = one.places[-1], other.places[0]
        if opens_a_line and _goes_on(index, last.text, last.end, first.text, first.start):
            result[place] = replace(one, runs_on=True)
    return result


def _goes_on(index: PrintIndex, text: str, end: int, following: str, start: int) -> bool:
    texts = [passage.passage.text for passage in index.passages]
    if text == following and end < start:
        return not text[end:start].strip(" .,;:!?’”‘“()")
    if text[end:].strip(" .,;:!?’”)") or following[:start].strip(" ‘“("):
        return False
    return any(one == text and other == following for one, other in pairwise(texts))
