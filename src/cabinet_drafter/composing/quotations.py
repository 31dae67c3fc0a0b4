"""Quotations by reference: an address becomes the printed words, with their page and paragraph.

No word of a quotation is typed: all come out of the report. A quotation never crosses a paragraph, because text of two
paragraphs run together reads as a sentence that nobody wrote.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from cabinet_drafter.brief import LONGEST_FEW_WORDS, QuotationChoice
from cabinet_drafter.composing.addresses import Address, PassageKind, parse_address, runs_of
from cabinet_drafter.composing.history import answers
from cabinet_drafter.composing.passages import FoundPassage, find_passage, nothing_there
from cabinet_drafter.errors import InputsInvalidError, QuotationMovedError
from cabinet_drafter.evidence import Evidence
from cabinet_drafter.inspection import Inspection, Passage
from cabinet_drafter.paper import Quotation
from cabinet_drafter.same_words import normal_form, places_of
from cabinet_drafter.vocabulary import JudgementArea

SUMMARY: Final = "summary"
_WORDS_WRITTEN_DOWN: Final = 4
_LONGER_IN_PRINT: Final = 8  # times


@dataclass(frozen=True, slots=True)
class ChosenPassage:
    """A passage chosen by address, with the words taken and the words left out, all as printed.

    `taken` are the unbroken stretches of print that the quotation joins with an ellipsis; `left_out` is what else the
    passage says, for the author to look at.
    """

    found: FoundPassage
    taken: tuple[str, ...]
    left_out: tuple[str, ...]
    opens_inside_sentence: bool = False
    closes_inside_sentence: bool = False

    @property
    def address(self) -> Address:
        """The address that chose it."""
        return self.found.address

    @property
    def words(self) -> str:
        """The words of the quotation without its outer marks and outer ellipses."""
        return " … ".join(self.taken)

    @property
    def text(self) -> str:
        """The quotation as a paper prints it."""
        opening = "… " if self.opens_inside_sentence else ""
        closing = " …" if self.closes_inside_sentence else ""
        return f"“{opening}{self.words}{closing}”"

    @property
    def paragraph(self) -> str:
        """Where it stands, in words: "paragraph 47", "summary, paragraph 2", "2017 report, paragraph 4"."""
        return f"{self.address.label} report, {self.address.name}" if self.address.label else self.address.name

    @property
    def page(self) -> int:
        """The page on which the passage begins."""
        return self.found.passage.page

    @property
    def key(self) -> JudgementArea | None:
        """The judgement under which it stands; None in the summary, the areas for improvement and other sections."""
        return self.found.section.key if self.found.section else None

    @property
    def evidence(self) -> Evidence:
        """The report, page and paragraph."""
        return Evidence(source=self.found.inspection.source, page=self.page, paragraph=self.address.passage)

    @property
    def quotation(self) -> Quotation:
        """The quotation for the paper."""
        title = self.found.inspection.title
        return Quotation(text=self.text, paragraph=self.paragraph, page=self.page, source_title=title)


def quote(choice: QuotationChoice, sources: Mapping[str, Inspection], where: str) -> ChosenPassage:
    """The passage that a choice of the brief names.

    Args:
        choice: the address, with the words it must still open and close with where the brief holds them.
        sources: the reports by label: "" is the one that the paper is about.
        where: the place of the choice in the brief, for errors.

    Raises:
        InputsInvalidError: the address is not understood, or names nothing that is printed.
        QuotationMovedError: the passage now opens or closes with other words than the brief holds.
    """
    address = parse_address(choice.at, where)
    found = find_passage(address, sources, where)
    chosen = _sentences(found, where) if address.words is None else _between(found, *address.words, where=where)
    _refuse_if_moved(choice, chosen, where)
    return chosen


def describe_choice(chosen: ChosenPassage) -> QuotationChoice:
    """The choice as the tool writes it into a brief: its address with its first and last words as now printed.

    Words longer than a brief may hold, which no report prints, are left out.
    """
    opens = " ".join(chosen.taken[0].split()[:_WORDS_WRITTEN_DOWN])
    closes = " ".join(chosen.taken[-1].split()[-_WORDS_WRITTEN_DOWN:])
    return QuotationChoice(
        at=str(chosen.address),
        opens=opens if len(opens) <= LONGEST_FEW_WORDS else None,
        closes=closes if len(closes) <= LONGEST_FEW_WORDS else None,
    )


def belongs_under(chosen: ChosenPassage, key: str, where: str = "") -> None:
    """Refuses a passage that does not stand where the brief lists it.

    Under `summary` belong summary paragraphs; under a judgement's key, paragraphs of the section on that judgement (of
    an earlier report, of the section on a judgement that this one answers).

    Raises:
        InputsInvalidError: it stands elsewhere (`quotation.other-section`), or there is no such list
            (`quotation.list-unknown`).
    """
    if key != SUMMARY and key not in tuple(JudgementArea):
        raise InputsInvalidError(
            "quotation.list-unknown",
            f"“{key}” is not a list of quotations",
            where=where,
            remedy=f"Use {SUMMARY} or one of: {', '.join(JudgementArea)}.",
        )
    if key == SUMMARY:
        belongs = chosen.address.kind is PassageKind.SUMMARY
    elif chosen.address.label:
        belongs = answers(chosen.key, JudgementArea(key))
    else:
        belongs = chosen.key == key
    if not belongs:
        raise InputsInvalidError(
            "quotation.other-section",
            f"“{chosen.address}” is listed under {key}, but stands {_stands(chosen)}",
            where=where,
            remedy="Move it to the list of the part it stands in, or choose another passage.",
        )


def _stands(chosen: ChosenPassage) -> str:
    match chosen.address.kind:
        case PassageKind.SUMMARY:
            return f"in the report's summary (list: {SUMMARY})"
        case PassageKind.AREA_FOR_IMPROVEMENT:
            return "among the areas for improvement, which the paper prints in full"
        case PassageKind.PARAGRAPH:
            heading = chosen.found.section.heading if chosen.found.section else "no section"
            return f"under “{heading}”" + (f" (list: {chosen.key})" if chosen.key else "")


def _sentences(found: FoundPassage, where: str) -> ChosenPassage:
    """The sentences that the address names, all of them where it names none."""
    count = len(found.passage.sentences)
    chosen = found.address.sentences or tuple(range(1, count + 1))
    beyond = [number for number in chosen if not 1 <= number <= count]
    if beyond:
        has = f"{found.address.name} has {count} sentence{'' if count == 1 else 's'}"
        raise nothing_there(
            f"“{found.address}” names sentence {beyond[0]}, but {has}", f"Choose from 1 to {count}.", where
        )
    left_out = tuple(number for number in range(1, count + 1) if number not in chosen)
    return ChosenPassage(found, _stretches(found.passage, chosen), _stretches(found.passage, left_out))


def _stretches(passage: Passage, numbers: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(" ".join(passage.sentences[number - 1] for number in run) for run in runs_of(numbers))


def _between(found: FoundPassage, first: str, last: str, where: str) -> ChosenPassage:
    """From the first words to the last words, each of which stands in the passage exactly once."""
    text = found.passage.text
    (start, first_end), (last_start, end) = (_only_place(words, found, where) for words in (first, last))
    if last_start < start or end < first_end:
        raise nothing_there(
            f"in {found.address.name} “{last}” comes before “{first}”",
            "Give the first words of the quotation, then its last words.",
            where,
        )
    sentence_start, _ = _sentence_around(found.passage, start)
    _, sentence_end = _sentence_around(found.passage, end - 1)
    # Where only marks stand between the cut and the edge of its sentence, no word is left out: the marks come too.
    opens_inside = _has_words(text[sentence_start:start])
    closes_inside = _has_words(text[end:sentence_end])
    start = start if opens_inside else sentence_start
    end = end if closes_inside else sentence_end
    left_out = tuple(part for part in (text[:start].strip(), text[end:].strip()) if part)
    return ChosenPassage(found, (text[start:end],), left_out, opens_inside, closes_inside)


def _only_place(words: str, found: FoundPassage, where: str) -> tuple[int, int]:
    places = places_of(words, found.passage.text)
    if len(places) != 1:
        times = f"{len(places)} times" if places else "nowhere"
        raise nothing_there(
            f"“{words}” must stand in {found.address.name} exactly once, and stands there {times}",
            "Copy the words from the published report, and enough of them that they stand there once.",
            where,
        )
    return places[0]


def _sentence_around(passage: Passage, position: int) -> tuple[int, int]:
    start = 0
    for sentence in passage.sentences:
        end = start + len(sentence)
        if position < end:
            return start, end
        start = end + 1
    return 0, len(passage.text)


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _refuse_if_moved(choice: QuotationChoice, chosen: ChosenPassage, where: str) -> None:
    printed = chosen.words.split()
    moves = []
    if choice.opens is not None and not _among(choice.opens, _beginnings(printed)):
        now = " ".join(printed[: len(choice.opens.split())])
        moves.append(f"it was written down as opening with “{choice.opens}” and now opens with “{now}”")
    if choice.closes is not None and not _among(choice.closes, _endings(printed)):
        now = " ".join(printed[-len(choice.closes.split()) :])
        moves.append(f"it was written down as closing with “{choice.closes}” and now closes with “{now}”")
    if moves:
        raise QuotationMovedError(
            "quotation.moved",
            f"the quotation at “{chosen.address}” has moved: {'; '.join(moves)}",
            where=where,
            remedy="Look at the passage in the published report, then correct the address or the words in the brief.",
        )


def _among(written: str, stretches: Iterator[str]) -> bool:
    """Whether one of the stretches of print, each longer than the one before, has the written words."""
    wanted = normal_form(written)
    # Print may set the same words longer (". . ." for "…", space around a dash), but never by this much.
    longest = _LONGER_IN_PRINT * (len(wanted) + 1)
    within_reach = takewhile(lambda stretch: len(stretch) <= longest, stretches)
    return any(normal_form(stretch) == wanted for stretch in within_reach)


def _beginnings(words: list[str]) -> Iterator[str]:
    return (" ".join(words[:count]) for count in range(1, len(words) + 1))


def _endings(words: list[str]) -> Iterator[str]:
    return (" ".join(words[-count:]) for count in range(1, len(words) + 1))
