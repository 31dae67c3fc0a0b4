"""Findings on full stops that print has lost: an officer who quotes the words should know that the slip is printed."""

from collections.abc import Iterator, Sequence
from typing import Final

from cabinet_drafter.evidence import Evidence, Source
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.inspection import Passage, Section
from cabinet_drafter.reading.pdf.sentences import lost_full_stops
from cabinet_drafter.vocabulary import Severity

_WORDS_SHOWN: Final = 4


def findings_of_lost_full_stops(
    source: Source, *, summary: Sequence[Passage], areas: Sequence[Passage], sections: Sequence[Section]
) -> list[Finding]:
    """One finding, for information, for each place where a sentence begins and the one before it has no full stop."""
    return [
        Finding(
            code="reading.full-stop-lost",
            severity=Severity.FOR_INFORMATION,
            where=Where(block=block, text=f"{last} {first}"),
            message=(
                f"On page {passage.page}, {block} prints no full stop between “… {last}” and “{first} …”. "
                "Two sentences are read there; the words stay as printed."
            ),
            remedy="If you quote both sentences, say that the slip is in the published report.",
            evidence=(Evidence(source=source, page=passage.page, paragraph=address),),
        )
        for block, address, passage in _named_passages(summary, areas, sections)
        for last, first in _words_around(passage.sentences)
    ]


def _named_passages(
    summary: Sequence[Passage], areas: Sequence[Passage], sections: Sequence[Section]
) -> Iterator[tuple[str, str | None, Passage]]:
    """Every passage with its name and, where it can be quoted by one, its address."""
    for number, passage in enumerate(summary, start=1):
        yield f"summary paragraph {number}", f"S{number}", passage
    for number, passage in enumerate(areas, start=1):
        yield f"area for improvement {number}", f"A{number}", passage
    for section in sections:
        for paragraph in section.paragraphs:
            yield f"paragraph {paragraph.address}", paragraph.address, paragraph
        for passage in section.unnumbered:
            yield f"the text below “{section.heading}”", None, passage


def _words_around(sentences: Sequence[str]) -> Iterator[tuple[str, str]]:
    for sentence, following in lost_full_stops(sentences):
        yield " ".join(sentence.split()[-_WORDS_SHOWN:]), " ".join(following.split()[:_WORDS_SHOWN])
