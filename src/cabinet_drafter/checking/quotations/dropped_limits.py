"""Words that print has directly before what is quoted and that limit or deny it ("not", "too", "needs to be")."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.quotations.blanked import QUOTED
from cabinet_drafter.checking.quotations.placed import PlacedQuotation, PrintedPlace
from cabinet_drafter.checking.quotations.telling import finding, in_marks, name
from cabinet_drafter.findings import Finding
from cabinet_drafter.limiting_words import limiting_words
from cabinet_drafter.vocabulary import Severity

_DENIES: Final = (
    r"not|never|no|nor|neither|rarely|seldom|hardly|barely|cannot|less|insufficiently|inconsistently|partially|partly"
    r"|inadequately|poorly|(?:still |yet |remains? )(?:to be|to)|too|unable to|fail(?:s|ed|ing)? to|lack(?:s|ed|ing)?"
    r"|limited|insufficient|little|only|(?:needs?|needed|has|have|must|should|could|ought)(?: to)? be|requires?|without"
)
_AMONG: Final = (
    r"most|some|many|few|several|certain|almost all|nearly all|half of|not all|(?:a|the) (?:(?:very )?small |large "
    r"|significant )?(?:number of|few|minority of|majority of|proportion of)"
)
_DEGREE: Final = (
    r"almost|nearly|virtually|mostly|mainly|largely|generally|usually|often|sometimes|occasionally|broadly|predominantly"
    r"|relatively|reasonably"
)
_BETWEEN: Final = (
    r"yet|always|all|be|been|being|fully|consistently|sufficiently|routinely|well|very|further|more|any|enough|of|the"
    r"|as|have|had|so|currently|generally|better"
)
_LIMITS: Final = re.compile(
    rf"(?<![\w’'-])(?:(?P<denial>(?:{_DENIES})(?: (?:{_BETWEEN})){{0,2}})"
    rf"|(?:{_AMONG}|too many|too few|{_DEGREE}))$",
    re.IGNORECASE,
)
_NO_LIMIT: Final = re.compile(
    r"\b(?:not (?:only|just|simply|merely|least)|no (?:longer|doubt)|(?:has|have) been)\b", re.IGNORECASE
)
_DENIED: Final = re.compile(
    rf"\b(?:{_DENIES}|none|nothing|nobody|further|more (?:is|to|work|needs?|must)|insufficient\w*|concern\w*|weak\w*"
    r"|critici\w+|areas? (?:for|of|where)|(?:to|must|should|needs?) improv\w*|recommend\w*|wants?|asks?|far from)\b"
    r"|n[’']t\b",
    re.IGNORECASE,
)
_COUNTED: Final = re.compile(rf"\b(?:{_AMONG}|too|all|every|each|none|no|{_DEGREE})\b", re.IGNORECASE)
_CLAUSE_END: Final = re.compile(r"[;–—]|,? \b(?:but|although|though|whereas|yet|while)\b|, and\b", re.IGNORECASE)
_FARTHEST: Final = 400  # characters before it
_MOST_LINES_BACK: Final = 30
_SENTENCE_END: Final = re.compile(r"(?:[.!?:;]|•)\s+")
_OWN_SENTENCE_END: Final = re.compile(r"[.!?][”’\"']?\s+(?=\S)")


def limit_before(place: PrintedPlace) -> str:
    """The printed words directly before a place that limit or deny what stands there; empty where none do."""
    clause = " ".join(_SENTENCE_END.split(place.text[: place.start])[-1].split())
    found = _LIMITS.search(clause)
    return "" if found is None or _NO_LIMIT.search(clause, max(0, found.start() - 5)) else found[0]


def limit_wherever_printed(places: Sequence[PrintedPlace]) -> str:
    """The limit before the first of the places of the same words; empty where one of them stands without any."""
    limits = [limit_before(place) for place in places]
    return limits[0] if limits and all(limits) else ""


def check_dropped_limits(paper: PaperUnderCheck, quotation: PlacedQuotation) -> Iterator[Finding]:
    """A quotation that begins just behind a limiting word, where the paper does not say the like before it."""
    if not quotation.limit_before or _is_said(paper, quotation):
        return
    place = quotation.places[0]
    message = (
        f"The quotation begins just after words that limit what it says. {name(place)[:1].upper()}{name(place)[1:]} "
        f"prints: {in_marks(f'{quotation.limit_before} {_few(place.words)}')}"
    )
    remedy = f"Quote “{quotation.limit_before}” too, or say it in the paper’s own words before the quotation."
    yield finding(paper, quotation, "limit-dropped", Severity.TO_CONFIRM, message, remedy)


def clause_before(paper: PaperUnderCheck, quotation: PlacedQuotation) -> str:
    """The paper's own words in the clause before it, or in what leads in to a quotation that stands alone."""
    return _CLAUSE_END.split(sentence_before(paper, quotation))[-1]


def sentence_before(paper: PaperUnderCheck, quotation: PlacedQuotation) -> str:
    """The paper's own words in the sentence before it, or in what leads in to a quotation that stands alone."""
    part = quotation.parts[0]
    before = paper.prose[part.order][max(0, part.start - _FARTHEST) : part.start]
    sentence = _OWN_SENTENCE_END.split(before)[-1].replace(QUOTED, "")
    return sentence if any(map(str.isalpha, sentence)) else _lead_in(paper, part.order)


def _is_said(paper: PaperUnderCheck, quotation: PlacedQuotation) -> bool:
    """Whether the paper's own words before it limit it."""
    clause = clause_before(paper, quotation)
    denied = bool(_DENIED.search(clause) or limiting_words(clause))
    limit = _LIMITS.fullmatch(quotation.limit_before)
    return denied or (limit is not None and not limit["denial"] and bool(_COUNTED.search(clause)))


def _lead_in(paper: PaperUnderCheck, order: int) -> str:
    """The nearest line above that says something itself."""
    above = (paper.prose.get(each, "").replace(QUOTED, "") for each in range(order - 1, -1, -1))
    return next((text[-_FARTHEST:] for text in islice(above, _MOST_LINES_BACK) if len(text.split()) > 1), "")


def _few(words: str) -> str:
    """The first words of print, enough to know them by."""
    first = " ".join(words.split()).split(" ")
    return " ".join(first[:12]) + (" …" if len(first) > 12 else "")
