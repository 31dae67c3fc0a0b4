"""Who a paper says a quotation is by: Ofsted and its inspectors, or somebody else."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.quotations.blanked import QUOTED, blanked
from cabinet_drafter.checking.quotations.other_documents import Giving, giving
from cabinet_drafter.checking.quotations.placed import PrintedPlace
from cabinet_drafter.checking.quotations.set_apart import FoundQuotation
from cabinet_drafter.checking.quotations.set_in_print import is_numbered_as, is_told_as

# A paper calls itself "this report"; "the report" that it quotes is Ofsted's.
_INSPECTORS: Final = re.compile(
    r"\b(?:ofsted|inspectors?|HMI|chief inspector|inspection (?:report|team|found|noted)"
    r"|(?:the|its|their|published)(?: \w+){0,2} report)\b",
    re.IGNORECASE,
)
_INSPECTORS_SAY: Final = re.compile(
    r"\b(?:ofsted|(?<!told )(?<!tell )inspectors|(?:the )?(?:inspection |ofsted )?report)"
    r"(?: (?:also|even|further|then|\w+ly))?"
    r" (?:sa(?:y|id)|call|describ|prais|f(?:ou|i)nd|not(?:e|ing)|stat|conclud|wr[io]t|judg|saw|see|speak|spoke|observ"
    r"|comment|add|recogni|highlight|commend|report)\w*",
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
    r"|\b(?:said|added|says|commented|told)\b[^.“”]{0,40}\b(?:councillor|cllr|mayor|director|executive|member|leader)\b"
    r"|\b(?:respon[ds]\w*|repl(?:y|ied|ying)|react\w*|statement|comment\w*) (?:to|on) (?:(?!\b(?:inspectors|ofsted "
    r"(?:said|found|wrote|noted|says))\b)[^.“”]){0,80}\b(?:said|says|stated|wrote|added|commented|reads?)\b"
    r"|(?:^|[.,;:]\s+)(?:the |our |this )?(?:council|authority|cabinet|trust|partnership|union|opposition|we)\b"
    r"(?: (?:has|have|had))?(?: \w+)? (?:said|says|stated|wrote|responded|replied|commented|added)\b",
    re.IGNORECASE,
)
_TITLE_FOLLOWS: Final = re.compile(
    r"\b(?:framework|guidance|document|titled|called|entitled|named|headed|policy|strategy|plan|programme|known as"
    r"|paper|pledge|campaign|model|vision|handbook|slogan|theme|heading|priority|outcome|question|motto)s?\s*[,:(]?\s*$",
    re.IGNORECASE,
)
_REPORTED: Final = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|stat(?:ed?|es|ing)|f(?:ou|i)nds?|not(?:ed|es?|ing)|descri\w+|prais\w+|judg\w+|highlight\w+"
    r"|report(?:s|ed|ing)|call\w*|comment\w*|wr(?:ote|ites?|iting)|recogni[sz]\w+|conclu\w+|observ\w+|remark\w+"
    r"|commend\w*|identif\w+|saw|sees?|heard|reflect\w*|acknowledg\w+|consider\w*|seen|as|that|are|is|was|were|be|been"
    r"|being|has|have|had)\b|[:,]\W*$",
    re.IGNORECASE,
)
_ARTICLE: Final = re.compile(r"\b(?:the|an?|our|its|their|this|new|called|known as|named)\s+$", re.IGNORECASE)
_NOUN_FOLLOWS: Final = re.compile(
    r" (?!(?:and|but|or|for|with|in|on|of|to|at|by|from|as|is|are|was|were|which|that|who|when|while|where)\b)[a-z]{3,}"
)
# What reports words without a name: in the passive, or of a pronoun that stands for who was named before.
_REPORTS_UNNAMED: Final = re.compile(
    r"\b(?:(?:is|are|was|were|been|being)\s+(?:\w+\s+){0,2}?(?:call|describ|prais|commend|judg|deem|term|label"
    r"|characteris|consider|rat|regard|recognis|acknowledg|highlight|credit|not|report|summed)(?:l?ed|ing|e)?\b"
    r"|(?:is|are|was|were)\s+(?:\w+\s+)?(?:found|said|seen)\b"
    r"|(?:it|they|these|she|he|the (?:team|letter|document|summary|section|paragraph))"
    r"(?: \w+ly| also| further| then| next| even)? (?:say|said|call|describ|prais|commend|found|find|saw|not|stat"
    r"|conclud|highlight|report|wr[io]t|point|speak|spoke|judg|recogni|observ|comment|add|go|went|us|credit|acknowledg"
    r"|identif)\w*)",
    re.IGNORECASE,
)
_PREDICATE: Final = re.compile(
    r"\s*(?:\[?\w\]?\w*\s)?(?:is|are|was|were|has|have|had|do|does|did|can|cannot|will|would|remains?|continues?"
    r"|receives?|benefits?|enables?|ensures?|provides?|makes?|shows?|knows?|works?|helps?|supports?)\b",
    re.IGNORECASE,
)
_CALLED: Final = re.compile(
    r"\b(?:(?:is|are|was|were)\s+(?:\w+ly\s+)?|(?:it|they|ofsted|inspectors)\s+)called\s*[,:(]?\s*$", re.IGNORECASE
)
_OWN: Final = re.compile(
    r"\b(?:our|we|us|(?:the|this) (?:council|cabinet|authority)(?:[’']s)?)\b[^.!?]*$", re.IGNORECASE
)
_SAID_OF: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|being|as|remains?|remained|(?:call|deem|term|label|find|found|judg|consider|describ|rat"
    r"|prais)\w*(?: (?!that\b)[\w’-]+){0,5})\s+$",
    re.IGNORECASE,
)
_INTRODUCES: Final = re.compile(r"(?:[:–—]|:\s?-|\b(?:following|follows|below)\b[^.:]*\.)$", re.IGNORECASE)
_SENTENCE_END: Final = re.compile(r"[.!?]\s+(?=[A-Z“‘\"'])")
_TITLE_WITHIN: Final = 200  # characters before a quotation; all of a long paragraph for each would take minutes
_AFTER_WITHIN: Final = 200
_FEW_CHARACTERS: Final = 40  # beside a quotation that stands by itself: a number, "and", "(paragraph 12)"
_MOST_WORDS_LEADING_IN: Final = 12
_MOST_LINES_BACK: Final = 30


class Attribution:
    """Asks of a quotation what the words around it say; what it finds is kept, for a line may hold many."""

    def __init__(self, lines: Sequence[PaperLine], found: Sequence[FoundQuotation]) -> None:
        self._lines = {line.order: line for line in lines}
        self._orders = [line.order for line in lines if line.text.strip()]
        self._position = {order: place for place, order in enumerate(self._orders)}
        self._outside = blanked(lines, (part for each in found if not _leads_in(each) for part in each.parts))
        self._stands_alone = cache(self._does_stand_alone)
        self._led_in = cache(self._is_led_in)
        self._lead_in = cache(self._line_before)
        self._said = cache(self._is_said_by_inspectors)
        self._section_is_of_inspectors = cache(self._is_section_of_inspectors)

    def is_title(self, quotation: FoundQuotation) -> bool:
        """Whether the words before it say that it is the name of something, or it is set as a name is."""
        part = quotation.parts[0]
        text = self._lines[part.order].text
        words = [word for word in quotation.texts[0].split() if word[:1].isalpha()]
        capitals = sum(word[:1].isupper() for word in words)
        named = len(words) > 1 and capitals >= max(2, len(words) * 0.6) and quotation.texts[0].strip()[-1:] not in ".!?"
        if named or not _TITLE_FOLLOWS.search(text, max(0, part.start - _TITLE_WITHIN), part.start):
            return named
        # "It is called" may give a name, and may give what inspectors call it.
        said_of = _CALLED.search(text, max(0, part.start - _TITLE_WITHIN), part.start)
        return not (said_of and quotation.texts[0].lstrip()[:1].islower() and self.is_reported(quotation))

    def is_term(self, quotation: FoundQuotation) -> bool:
        """Whether a few words in marks are rather a name: nobody is said to say them, or they stand before a noun."""
        first, last = quotation.parts[0], quotation.parts[-1]
        text = self._outside[first.order]
        before = text[max(0, first.start - _TITLE_WITHIN) : first.start]
        sentence = before[max((match.end() for match in _SENTENCE_END.finditer(before)), default=0) :]
        names = _ARTICLE.search(before) and _NOUN_FOLLOWS.match(self._outside[last.order], last.end)
        said = _REPORTED.search(sentence) or _PREDICATE.match(quotation.texts[0])
        return not self._stands_alone(first.order) and bool(names or not said)

    def is_of_another_document(self, quotation: FoundQuotation) -> bool:
        """Whether the words beside it give it to an Act, guidance, a policy or another body's document."""
        return self._giving(quotation) is Giving.TO_DOCUMENT

    def is_by_inspectors(self, quotation: FoundQuotation) -> bool:
        """Whether the sentence around it, or what leads in to a quotation that stands alone, names them."""
        if self._giving(quotation) is not Giving.NO_DOCUMENT:
            return False
        part = quotation.parts[0]
        said = self._said(part.order, bisect_right(_sentence_ends(self._outside[part.order]), part.start))
        if said is False and self._is_said_since_another(quotation):
            return True
        return self._stands_alone(part.order) and self._led_in(part.order) if said is None else said

    def is_amid_inspectors(self, quotation: FoundQuotation) -> bool:
        """Whether those named last before it, in its paragraph or section, are the inspectors or their report."""
        if self._giving(quotation) is not Giving.NO_DOCUMENT:
            return False
        part = quotation.parts[0]
        number = bisect_right(_sentence_ends(self._outside[part.order]), part.start)
        for sentence in range(number, -1, -1):
            said = self._said(part.order, sentence)
            if said is not None:
                return said
        return self._section_is_of_inspectors(part.order)

    def may_be_of(self, quotation: FoundQuotation, place: PrintedPlace) -> bool:
        """Whether inspectors are named last before it, or its sentence tells what print does around that place."""
        return self.is_amid_inspectors(quotation) or self.may_be_told_as(quotation, place)

    def may_be_told_as(self, quotation: FoundQuotation, place: PrintedPlace) -> bool:
        """Whether its sentence, given to nobody, tells what print does around that place, or names its paragraph."""
        part = quotation.parts[0]
        said = self._said(part.order, bisect_right(_sentence_ends(self._outside[part.order]), part.start))
        return (
            said is not False
            and self._giving(quotation) is Giving.NO_DOCUMENT
            and (is_numbered_as(quotation, place, self._lines) or is_told_as(quotation, place, self._lines))
        )

    def is_reported(self, quotation: FoundQuotation) -> bool:
        """Whether its sentence reports words of somebody unnamed ("It is called …") where inspectors are named last."""
        before = self._sentence_before(quotation)
        return bool(_REPORTS_UNNAMED.search(before)) and self.is_amid_inspectors(quotation)

    def is_said_of(self, quotation: FoundQuotation) -> bool:
        """Whether it stands where a sentence says what something is, or is called; a name in capitals does not."""
        words = quotation.texts[0].split()
        lower = all(not word[:1].isupper() and not any(map(str.isdigit, word)) for word in words)
        return lower and bool(_SAID_OF.search(self._sentence_before(quotation)))

    def is_the_councils_own(self, quotation: FoundQuotation) -> bool:
        """Whether what leads in to a quotation that stands alone gives it as the council's own words."""
        lead_in = self._lead_in(quotation.parts[0].order)
        return lead_in is not None and _OWN.search(self._outside[lead_in]) is not None

    def is_introduced(self, quotation: FoundQuotation) -> bool:
        """Whether what leads in to a quotation that stands alone ends as if it were to follow."""
        order = quotation.parts[0].order
        lead_in = self._lead_in(order) if self._stands_alone(order) else None
        return (
            lead_in is not None and _INTRODUCES.search(self._lines[lead_in].text.rstrip()[-_TITLE_WITHIN:]) is not None
        )

    def _is_said_since_another(self, quotation: FoundQuotation) -> bool:
        """Whether since another quotation in its sentence inspectors are said to say it, and nobody else behind it."""
        part = quotation.parts[0]
        _, quoted, since = self._sentence_before(quotation).rpartition(QUOTED)
        text = self._outside[part.order]
        ends = _sentence_ends(text)
        end = next((each for each in ends if each > part.start), len(text))
        others = f"{since} {text[quotation.parts[-1].end : end]}" if part.order == quotation.parts[-1].order else text
        return bool(quoted and _INSPECTORS_SAY.search(since)) and not _SOMEBODY_ELSE.search(others)

    def _sentence_before(self, quotation: FoundQuotation) -> str:
        part = quotation.parts[0]
        text = self._outside[part.order]
        ends = (0, *_sentence_ends(text))
        return text[max(ends[bisect_right(ends, part.start) - 1], part.start - _TITLE_WITHIN) : part.start]

    def _is_section_of_inspectors(self, order: int) -> bool:
        """What the nearest line before it in its section says that names anybody; its heading where none does."""
        section = self._lines[order].section
        place = self._position.get(order, 0)
        for back in range(1, min(place, _MOST_LINES_BACK) + 1):
            line = self._lines[self._orders[place - back]]
            if line.section != section:
                break
            text = self._outside[line.order]
            if _SOMEBODY_ELSE.search(text):
                return False
            if _INSPECTORS.search(text):
                return True
        return bool(section and _INSPECTORS.search(section))

    def _giving(self, quotation: FoundQuotation) -> Giving:
        first, last = quotation.parts[0], quotation.parts[-1]
        after = self._outside[last.order][last.end : last.end + _AFTER_WITHIN]
        said = giving(self._outside[first.order][max(0, first.start - _TITLE_WITHIN) : first.start], after)
        if said is Giving.NO_DOCUMENT and self._stands_alone(first.order):
            lead_in = self._lead_in(first.order)
            if lead_in is None:
                return Giving.NO_DOCUMENT
            words = self._outside[lead_in].replace(QUOTED, "")
            return giving(words, after, heading=self._lines[lead_in].is_heading)
        return said

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
        before = self._lead_in(order)
        if before is None:
            return False
        words = self._outside[before].replace(QUOTED, "")
        return not _SOMEBODY_ELSE.search(words) and bool(
            _LEADS_IN.search(words) or (self._lines[before].section and _INSPECTORS.search(words))
        )

    def _line_before(self, order: int) -> int | None:
        """The line that leads in to one that stands alone: the nearest before it that is not itself quoted whole."""
        place = self._position.get(order, 0)
        for back in range(1, min(place, _MOST_LINES_BACK) + 1):
            before = self._orders[place - back]
            if not (QUOTED in self._outside[before] and self._stands_alone(before)):
                return before
        return None


def _leads_in(quotation: FoundQuotation) -> bool:
    """Whether it is rather a short line in bold or italics that says who is quoted below it."""
    text = quotation.texts[0]
    return not quotation.marked and len(text.split()) <= _MOST_WORDS_LEADING_IN and bool(_INSPECTORS.search(text))


@lru_cache(maxsize=64)
def _sentence_ends(text: str) -> tuple[int, ...]:
    """Where sentences of a paragraph end; kept, for it is asked for each quotation in it."""
    return tuple(match.end() for match in _SENTENCE_END.finditer(text))
