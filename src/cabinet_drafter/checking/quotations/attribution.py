"""Who a paper says a quotation is by: Ofsted and its inspectors, or somebody else."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.quotations.blanked import QUOTED, blanked
from cabinet_drafter.checking.quotations.found import FoundQuotation

# A paper calls itself "this report"; "the report" that it quotes is Ofsted's.
_INSPECTORS: Final = re.compile(
    r"\b(?:ofsted|inspectors?|HMI|chief inspector|inspection (?:report|team|found|noted)"
    r"|(?:the|its|their|published)(?: \w+){0,2} report)\b",
    re.IGNORECASE,
)
_LEADS_IN: Final = re.compile(
    r"\b(?:ofsted|inspectors?|inspection|report|judge?ments?|findings?|highlights?|strengths?|experiences and progress"
    r"|impact of leaders|overall effectiveness|summary)\b",
    re.IGNORECASE,
)
_SOMEBODY_ELSE: Final = re.compile(
    r"\b(?:councillor|cllr|the leader of|mayor|chief executive|cabinet member|lead member|(?:corporate )?director"
    r"|minister|secretary of state|spokes\w+|head of|chair|parents?|carers?|young (?:person|people)|social worker|staff"
    r"|child)\b[^.“”]{0,80}\b(?:said|says|added|told|commented|wrote|stated|remarked|explained|welcomed)\b"
    r"|\b(?:said|added|says|commented|told)\b[^.“”]{0,40}\b(?:councillor|cllr|mayor|director|executive|member|leader)\b",
    re.IGNORECASE,
)
_TITLE_FOLLOWS: Final = re.compile(
    r"\b(?:framework|guidance|document|titled|called|entitled|named|headed|policy|strategy|plan|programme|known as"
    r"|paper|pledge|campaign|model|vision|handbook|slogan|theme|heading|priority|outcome|question|motto)s?\s*[,:(]?\s*$",
    re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(r"[.!?]\s+(?=[A-Z“‘\"'])")
_TITLE_WITHIN: Final = 200  # characters before a quotation; all of a long paragraph for each would take minutes
_FEW_CHARACTERS: Final = 40  # beside a quotation that stands by itself: a number, "and", "(paragraph 12)"
_MOST_LINES_BACK: Final = 30


class Attribution:
    """Asks of a quotation what the words around it say; what it finds is kept, for a line may hold many."""

    def __init__(self, lines: Sequence[PaperLine], found: Sequence[FoundQuotation]) -> None:
        self._lines = {line.order: line for line in lines}
        self._orders = [line.order for line in lines if line.text.strip()]
        self._position = {order: place for place, order in enumerate(self._orders)}
        self._outside = blanked(lines, (part for quotation in found for part in quotation.parts))
        self._stands_alone = cache(self._does_stand_alone)
        self._led_in = cache(self._is_led_in)
        self._said = cache(self._is_said_by_inspectors)

    def is_title(self, quotation: FoundQuotation) -> bool:
        """Whether the words before it say that it is the name of something, or it is set as a name is."""
        part = quotation.parts[0]
        text = self._lines[part.order].text
        words = [word for word in quotation.texts[0].split() if word[:1].isalpha()]
        capitals = sum(word[:1].isupper() for word in words)
        named = len(words) > 1 and capitals >= max(2, len(words) * 0.6) and quotation.texts[0].strip()[-1:] not in ".!?"
        return bool(_TITLE_FOLLOWS.search(text, max(0, part.start - _TITLE_WITHIN), part.start)) or named

    def is_by_inspectors(self, quotation: FoundQuotation) -> bool:
        """Whether the sentence around it, or what leads in to a quotation that stands alone, names them."""
        part = quotation.parts[0]
        said = self._said(part.order, bisect_right(_sentence_ends(self._outside[part.order]), part.start))
        return self._stands_alone(part.order) and self._led_in(part.order) if said is None else said

    def _is_said_by_inspectors(self, order: int, sentence: int) -> bool | None:
        """What a sentence of a line, by its number, says of whose the words in it are; None where nothing."""
        text = self._outside[order]
        ends = (0, *_sentence_ends(text), len(text))
        around = text[ends[sentence] : ends[sentence + 1]]
        if _SOMEBODY_ELSE.search(around):
            return False
        return True if _INSPECTORS.search(around) else None

    def _does_stand_alone(self, order: int) -> bool:
        return len(self._outside[order].replace(QUOTED, "").strip()) <= _FEW_CHARACTERS

    def _is_led_in(self, order: int) -> bool:
        place = self._position.get(order, 0)
        for back in range(1, min(place, _MOST_LINES_BACK) + 1):
            before = self._orders[place - back]
            text = self._outside[before]
            if QUOTED in text and self._stands_alone(before):
                continue
            words = text.replace(QUOTED, "")
            return not _SOMEBODY_ELSE.search(words) and bool(
                _LEADS_IN.search(words) or (self._lines[before].section and _INSPECTORS.search(words))
            )
        return False


@lru_cache(maxsize=64)
def _sentence_ends(text: str) -> tuple[int, ...]:
    """Where sentences of a paragraph end; kept, for it is asked for each quotation in it."""
    return tuple(match.end() for match in _SENTENCE_END.finditer(text))
