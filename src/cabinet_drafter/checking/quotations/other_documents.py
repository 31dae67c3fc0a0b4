"""Whether the words beside a quotation give it to an Act, guidance, a policy or another body's document."""

import re
from enum import Enum, auto
from typing import Final

_LAW: Final = (
    r"(?-i:Acts?\b(?! of Parliament is)|Regulations\b|Rules\b|Order \d{4}|Schedule \d+|Article \d+|Directive\b)"
    r"|(?:sub)?sections? \d+\w*|\bs\.? ?\d{1,3}\b|regulation \d+|legislation|statut\w+|convention|case law"
)
_GUIDANCE: Final = (
    r"(?:statutory |national |government |practice )?guidance|code of (?:practice|conduct)|working together|frameworks?"
    r"|handbook|evaluation criteria|grade descriptors?|national standards?|white paper|green paper|circular|toolkit"
)
_OWN: Final = (
    r"polic(?:y|ies)|constitution|standing orders?|terms of reference|charter|strateg(?:y|ies)|equality duty|duty"
    r"|plan|pledge|vision|mission statement|values|motion|resolution|minutes?|contract|specification|job description"
    r"|self-?\s?(?:assessment|evaluation)|complaint|consultation|leaflet|website|press release|survey|questionnaire"
    r"|procedures?|protocol|manual"
)
_BODY: Final = (
    r"department for education|\bDfE\b|secretary of state|minister|care quality commission|\bCQC\b|HMICFRS|ombudsman"
    r"|local government association|\bLGA\b|peer (?:review|challenge)\w*|auditors?|court|judge\b|judgment|EHRC"
    r"|equality and human rights commission|information commissioner|\bICO\b|NSPCC|national panel|commissioner"
)
_DOCUMENT: Final = re.compile(rf"(?:\b(?:{_GUIDANCE}|{_OWN})\b|\b(?:{_LAW})|{_BODY})", re.IGNORECASE)
_VERB: Final = (
    r"\b(?:say(?:s|ing)?|said|stat(?:es?|ed|ing)|requir\w+|provid(?:es?|ed|ing)|defin\w+|describ\w+|set(?:s|ting)? out"
    r"|reads?|impos\w+|expects?|plac(?:es?|ed|ing)|follow(?:s|ing)|namely|due regard|oblig\w+|refers?|explain\w*"
    r"|entitle[sd]?|lists?|must|commit\w*|promis\w+|speaks|calls|means|recommend\w*|asks?|advis\w+|allows?|empowers?"
    r"|pledge[sd]?|includes?|contains?|wrote|writes)\b"
)
_SAYS: Final = re.compile(_VERB + r"|[:–—-]\s*[“‘\"']?\s*$", re.IGNORECASE)
_SAYS_ITSELF: Final = re.compile(rf"\W*(?:[\w’'-]+\s+){{0,3}}?{_VERB}", re.IGNORECASE)
_ACCORDING: Final = re.compile(
    r"\b(?:according to|under|in the words of|quoting|quoted from|from|in|of)\s+(?:[\w’'(),-]+\s+){0,6}$", re.IGNORECASE
)
_INSPECTORS: Final = re.compile(
    r"\b(?:ofsted|inspectors?|HMI|inspection (?:report|team|found|noted)|inspection)\b", re.IGNORECASE
)
# What Ofsted inspects by is a document of its own, and no report.
_OFSTEDS_OWN: Final = re.compile(
    r"\b(?:ofsted|inspection|ILACS|inspectors)(?:[’']s?)? (?:\w+ ){0,3}?(?=(?:frameworks?|handbook|guidance|criteria"
    r"|grade descriptors?|evaluation criteria|website|press release|strategy)\b)",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"\s*(?:it|this|these|they|that|the (?:duty|section|act|guidance|policy|law|regulations?|code|framework|document"
    r"|strategy|plan|provision))\b",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    r"[”’\"'\s,.;\ufffc]*(?:[(\[][^()\[\]]{0,80}?|[–—-]\s*(?:[\w’'-]+ ){0,6}?"
    r"|(?:says|states|according to|as (?:set out|defined|stated|required|described) (?:in|by))\s+(?:[\w’'-]+ ){0,6}?)"
    rf"(?P<document>{_DOCUMENT.pattern})",
    re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+(?=[A-Z“‘\"'])")
_FARTHEST: Final = 400  # characters


class Giving(Enum):
    """To whom the words beside a quotation give it, as far as a document other than a report is named."""

    TO_DOCUMENT = auto()
    UNCLEAR = auto()
    NO_DOCUMENT = auto()


def giving(before: str, after: str = "", *, heading: bool = False) -> Giving:
    """Whether a document is said to be quoted; unclear where inspectors are named before it and it has a verb itself.

    Args:
        before: what stands before the quotation: its paragraph, or what leads in to one that stands alone.
        after: what follows it in its sentence.
        heading: whether `before` is a heading, which says nothing but names.
    """
    text = _OFSTEDS_OWN.sub("", before[-_FARTHEST:])
    *earlier, sentence = _SENTENCE_END.split(text)
    document = _last(sentence)
    if document is None and earlier and _GOES_ON.match(sentence) and _SAYS.search(sentence):
        document = _last(earlier[-1])
        if document is not None and not _INSPECTORS.search(sentence) and not _INSPECTORS.search(earlier[-1]):
            return Giving.TO_DOCUMENT
        return Giving.NO_DOCUMENT
    if document is not None:
        between = sentence[document.end() :]
        tied = heading or _SAYS.search(between) or _ACCORDING.search(sentence, 0, document.start())
        if tied and not _INSPECTORS.search(between):
            if not _INSPECTORS.search(sentence, 0, document.start()):
                return Giving.TO_DOCUMENT
            return Giving.UNCLEAR if _SAYS_ITSELF.match(between) else Giving.NO_DOCUMENT
    behind = _AFTER.match(after)
    named = behind is not None and not _INSPECTORS.search(sentence) and not _INSPECTORS.search(after)
    return Giving.TO_DOCUMENT if named else Giving.NO_DOCUMENT


def _last(text: str) -> re.Match[str] | None:
    found = None
    for found in _DOCUMENT.finditer(text):  # noqa: B007  (the last one is wanted)
        pass
    return found
