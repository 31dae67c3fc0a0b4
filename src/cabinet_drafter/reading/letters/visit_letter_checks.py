"""What a person should know of the reading of a letter: facts not read, and facts that the letter tells in two ways."""

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.dates_in_words import long_date
from cabinet_drafter.evidence import Evidence
from cabinet_drafter.findings import Finding
from cabinet_drafter.reading.letters.visit_letter_body import heads_a_list_of_areas
from cabinet_drafter.reading.letters.visit_wording import NamedVisit
from cabinet_drafter.visit import VisitKind, VisitLetter
from cabinet_drafter.vocabulary import Severity


@dataclass(frozen=True, slots=True)
class LetterRead:
    """A letter as it was read, and what of its reading the noun does not hold.

    `named_in_title` and `named_in_text` are the visit as the title and the first sentences name it, `numbers` every
    number that the letter gives the visit, `in_prose` the headings under which areas stand as prose, each with its
    page; `sender_shown` says whether the letter's paper or signature shows that Ofsted sends it.
    """

    letter: VisitLetter
    named_in_title: NamedVisit | None
    named_in_text: NamedVisit | None
    numbers: Set[int]
    in_prose: Sequence[tuple[str, int]]
    sender_shown: bool


def letter_findings(read: LetterRead) -> tuple[Finding, ...]:
    """The findings on the reading of a letter."""
    letter = read.letter
    return (
        *(
            finding.model_copy(update={"evidence": _at(letter, page(letter))})
            for lacks, finding, page in _NOT_READ
            if lacks(read)
        ),
        *_told_in_two_ways(letter, read.named_in_title, read.named_in_text, read.numbers),
        *(_areas_in_prose(letter, heading, page) for heading, page in read.in_prose),
    )


def _at(letter: VisitLetter, page: int = 1) -> tuple[Evidence, ...]:
    return (Evidence(source=letter.source, page=page),)


def _of(letter: VisitLetter, *facts: str) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(letter.evidence(fact) for fact in facts))


def _first_page(_letter: VisitLetter) -> int:
    return 1


def _last_page(letter: VisitLetter) -> int:
    passages = [*letter.introduction, *letter.headline_findings, *letter.closing]
    passages += [passage for section in letter.sections for passage in section.passages]
    return max((passage.page for passage in passages), default=1)


def _is_monitoring(read: LetterRead) -> bool:
    return read.letter.kind is VisitKind.MONITORING


_NOT_READ: Final[tuple[tuple[Callable[[LetterRead], bool], Finding, Callable[[VisitLetter], int]], ...]] = (
    (
        lambda read: not read.sender_shown,
        Finding(
            code="reading.letter-sender-not-shown",
            severity=Severity.TO_CONFIRM,
            message="Only its first words are those of Ofsted’s letters: it has neither Ofsted’s address at its head "
            "nor an inspector’s signature.",
            remedy="Compare it with the letter as Ofsted published it.",
        ),
        _first_page,
    ),
    (
        lambda read: read.letter.dated is None,
        Finding(
            code="reading.letter-date-not-read",
            severity=Severity.TO_CONFIRM,
            message="No date of the letter was found above its salutation; none is used.",
            remedy="Look at the head of the letter for its date.",
        ),
        _first_page,
    ),
    (
        lambda read: read.letter.addressee is None,
        Finding(
            code="reading.letter-addressee-not-read",
            severity=Severity.FOR_INFORMATION,
            message="No addressee was found above the letter’s salutation; none is used.",
            remedy="Look at the head of the letter for its addressee.",
        ),
        _first_page,
    ),
    (
        lambda read: read.letter.authority is None,
        Finding(
            code="reading.letter-authority-not-read",
            severity=Severity.TO_CONFIRM,
            message="The letter names no authority beside the kind of visit; none is used.",
            remedy="Look at the letter’s title and first sentence for the authority.",
        ),
        _first_page,
    ),
    (
        lambda read: read.letter.visit_start is None,
        Finding(
            code="reading.letter-visit-dates-not-read",
            severity=Severity.TO_CONFIRM,
            message="The first paragraphs of the letter give no dates of the visit that can be read; none are used.",
            remedy="Look at the letter’s first paragraphs for the dates of the visit.",
        ),
        _first_page,
    ),
    (
        lambda read: _is_monitoring(read) and not read.numbers,
        Finding(
            code="reading.letter-visit-number-not-read",
            severity=Severity.TO_CONFIRM,
            message="The first paragraphs of the letter do not say which monitoring visit it was; no number is used.",
            remedy="Count the monitoring visits since the inspection in your own records.",
        ),
        _first_page,
    ),
    (
        lambda read: _is_monitoring(read) and read.letter.judged_inadequate is None,
        Finding(
            code="reading.letter-month-judged-not-read",
            severity=Severity.TO_CONFIRM,
            message="The first paragraphs of the letter do not say in which month the authority was judged inadequate; "
            "none is used.",
            remedy="Take it from the report of the inspection.",
        ),
        _first_page,
    ),
    (
        lambda read: not read.letter.inspectors,
        Finding(
            code="reading.letter-inspectors-not-read",
            severity=Severity.TO_CONFIRM,
            message="The first paragraphs of the letter hold no list of inspectors that can be read as names; "
            "none are used.",
            remedy="Look at the letter’s first paragraphs for the inspectors.",
        ),
        _first_page,
    ),
    (
        lambda read: read.letter.signatory is None,
        Finding(
            code="reading.letter-signatory-not-read",
            severity=Severity.TO_CONFIRM,
            message="No name was found at the end of the letter; no signatory is used.",
            remedy="Look at the end of the letter for who signed it, and check that no page is missing.",
        ),
        _last_page,
    ),
    (
        lambda read: not read.letter.areas_covered,
        Finding(
            code="reading.letter-areas-covered-not-found",
            severity=Severity.TO_CONFIRM,
            message="Neither a heading nor a sentence of the introduction says which areas the visit covered; "
            "none are listed.",
            remedy="Look in the letter for what inspectors looked at.",
        ),
        _first_page,
    ),
    (
        lambda read: not read.letter.headline_findings,
        Finding(
            code="reading.letter-headline-not-found",
            severity=Severity.FOR_INFORMATION,
            message="The letter has no part headed “Headline findings”, “Overview” or the like; none are listed.",
            remedy="Choose from the letter’s other parts what it says above all.",
        ),
        _first_page,
    ),
    (
        lambda read: all(heads_a_list_of_areas(section.heading) for section in read.letter.sections),
        Finding(
            code="reading.letter-findings-not-found",
            severity=Severity.TO_CONFIRM,
            message="Behind what the letter says first and what must improve, no headed part with findings was found.",
            remedy="Check that no page is missing; if the letter prints its findings, tell the maintainers.",
        ),
        _last_page,
    ),
)
"""What such letters print: how it shows that it was not read, the finding, and the page on which to look."""


def _told_in_two_ways(
    letter: VisitLetter, in_title: NamedVisit | None, in_text: NamedVisit | None, numbers: Set[int]
) -> Iterator[Finding]:
    if in_title and in_text and in_title.kind is not in_text.kind:
        yield Finding(
            code="reading.letter-kinds-differ",
            severity=Severity.TO_CONFIRM,
            message=f"The letter’s title says {in_title.kind}, its text {in_text.kind}. The title is used.",
            remedy="Ask Ofsted which kind of visit it was.",
            evidence=_at(letter),
        )
    if in_title and in_text and not _same_authority(in_title.authority, in_text.authority):
        yield Finding(
            code="reading.letter-authorities-differ",
            severity=Severity.TO_CONFIRM,
            message=f"The letter’s title names “{in_title.authority}”, its text “{in_text.authority}”. "
            "The title is used.",
            remedy="Look at the letter’s first page and check that it is the letter you mean.",
            evidence=_at(letter),
        )
    if len(numbers) > 1:
        listed = " and ".join(str(number) for number in sorted(numbers))
        yield Finding(
            code="reading.letter-visit-numbers-differ",
            severity=Severity.TO_CONFIRM,
            message=f"The letter counts the visit in different ways: as number {listed}. No number is used.",
            remedy="Count the monitoring visits since the inspection in your own records.",
            evidence=_at(letter),
        )
    if letter.dated and letter.visit_end and letter.dated < letter.visit_end:
        yield Finding(
            code="reading.letter-dates-contradict",
            severity=Severity.TO_CONFIRM,
            message=f"The letter is dated {long_date(letter.dated)}, before the visit’s last day, "
            f"{long_date(letter.visit_end)}. Both are given as printed.",
            remedy="Compare the dates with your own record of the visit.",
            evidence=_of(letter, "dated", "visit_end"),
        )
    judged = letter.judged_inadequate
    if judged and letter.visit_start and judged.month > letter.visit_start.isoformat()[:7]:
        yield Finding(
            code="reading.letter-judged-after-visit",
            severity=Severity.TO_CONFIRM,
            message=f"The letter says that the authority was judged inadequate in {judged.printed}, after the visit "
            f"began on {long_date(letter.visit_start)}. Both are given as printed.",
            remedy="Take the month from the report of the inspection.",
            evidence=_of(letter, "judged_inadequate", "visit_start"),
        )


def _same_authority(one: str, other: str) -> bool:
    """Whether two printed names may be of one authority, of which one says more ("Alderbrook Borough Council")."""
    first, second = one.lower().replace("’", "'"), other.lower().replace("’", "'")
    return first in second or second in first


def _areas_in_prose(letter: VisitLetter, heading: str, page: int) -> Finding:
    return Finding(
        code="reading.letter-areas-in-prose",
        severity=Severity.TO_CONFIRM,
        message=f"Under “{heading}” on page {page} stands no list of bullets or numbers; no area is taken from it.",
        remedy="Read that page and say in the paper what it says, in your own words or as a quotation.",
        evidence=_at(letter, page),
    )
