"""What a found quotation is, and paragraphs that are set as quotations: by their style, or all in italics."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.findings import Anchor

_QUOTATION_STYLE: Final = re.compile(r"\bquot|block text", re.IGNORECASE)
_CITED: Final = re.compile(
    r"(?<!\s)\s*[(\[](?:paragraphs?|paras?\.?|page|pp?\.|summary|area|ofsted|source|inspection|ILACS)\b[^()\[\]]{0,80}"
    r"[)\]]\.?\s*$",
    re.IGNORECASE,
)
# Who is quoted, behind a dash or on a line of its own at the end.
_SIGNED: Final = re.compile(
    r"(?:(?<=[.!?’”…])\s*[–—-]+\s*|\n\s*[–—-]*\s*)(?:source:? ?)?(?:ofsted|HMI|(?:the )?inspect(?:ors?|ion)|ILACS"
    r"|paragraphs?|paras?\.?|page|pp?\.)\b[^\n.]{0,80}\.?\s*$",
    re.IGNORECASE,
)
_SAID_FIRST: Final = re.compile(
    r"(?:ofsted|inspectors|(?:the )?(?:inspection )?report|summary|(?:paragraph|para\.?|page) \d+)"
    r"(?: (?:said|says|found|wrote|noted|stated|states))?\s*[:–—-]\s+",
    re.IGNORECASE,
)
_TYPED_NUMBER: Final = re.compile(r"\s*(?:[-•▪●]\s*)?(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?")
_FEWEST_WORDS_IN_ITALICS: Final = 8
_FEWEST_WORDS_OF_A_SENTENCE: Final = 4  # in italics: with the mark that ends a sentence, which titles and captions lack
_MOST_WORDS_OF_A_TERM: Final = 5


@dataclass(frozen=True, slots=True)
class FoundQuotation:
    """What stands in one pair of quotation marks: its words in each paragraph that it runs over, marks left out.

    `parts` are the places with their marks; `inner` the places without. `marked` is false where only style or
    italics say that it is a quotation, `styled` true where its style does; `mark` is the mark that opens it.
    """

    texts: tuple[str, ...]
    parts: tuple[Anchor, ...]
    inner: tuple[Anchor, ...]
    closed: bool = True
    marked: bool = True
    styled: bool = False
    mark: str = "“"


def set_as_quotation(line: PaperLine) -> FoundQuotation | None:
    """The whole paragraph, where its style or its italics say that it is a quotation; who is quoted is left out."""
    words = line.text.split()
    fewest = _FEWEST_WORDS_OF_A_SENTENCE if words and words[-1][-1] in ".!?" else _FEWEST_WORDS_IN_ITALICS
    italics = (
        len(words) >= fewest
        and not line.is_heading
        and line.cell is None
        and all(run.emphasised for run in line.runs if run.text.strip())
    )
    styled = bool(_QUOTATION_STYLE.search(line.style))
    if not (styled or italics) or line.part != "body":
        return None
    start = _TYPED_NUMBER.match(line.text).end()  # type: ignore[union-attr]
    said = _SAID_FIRST.match(line.text, start)
    start = said.end() if said else start
    ends = (pattern.search(line.text, start) for pattern in (_CITED, _SIGNED))
    end = min((match.start() for match in ends if match), default=len(line.text))
    place = Anchor(order=line.order, start=start, end=end)
    return FoundQuotation((line.text[start:end],), (place,), (place,), marked=False, styled=styled)


def marks_tell_more(text: str, set_apart: FoundQuotation, inside: Sequence[FoundQuotation]) -> bool:
    """Whether marks tell more of a paragraph that is set as a quotation than its style does.

    They stand around it; where words stand before them, or they hold a term at its beginning, it quotes itself.
    """
    place = set_apart.parts[0]
    if not inside or text[place.start : inside[0].parts[0].start].strip():
        return False
    held = sum(part.end - part.start for each in inside for part in each.parts)
    only_terms = all(len(" ".join(each.texts).split()) <= _MOST_WORDS_OF_A_TERM for each in inside)
    return not only_terms or 2 * held > place.end - place.start
