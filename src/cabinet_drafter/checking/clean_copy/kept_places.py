"""How templates and authors keep a place for words to come: brackets, crosses, dummy words, boxes not ticked."""

import re
from bisect import bisect_left
from typing import Final

from cabinet_drafter.checking.governance.answers import ticked

_ASK: Final = r"insert|enter|add|type|complete|fill\s+in|specify|select|choose|click|check|query|delete"
_WHAT: Final = (
    r"names?|dates?|titles?|job\s+title|amounts?|figures?|address|telephone|phone|e-?mail|wards?|numbers?|reference|"
    r"officers?|councillor|director|placeholder|text|tbc|tba|tbd|xx+|x|to\s+follow|to\s+come"
)
_ARTICLE: Final = "a|an|the|your|any|relevant|appropriate|brief|short|full"
_WORD: Final = r"[\w’'&/-]+"
_SURE: Final = (
    re.compile(rf"\[\s*(?:please\s+)?(?:{_ASK}|your|tbc|tba|tbd|placeholder)\b[^\[\]]*\]", re.IGNORECASE),
    re.compile(r"[({]\s*(?:please\s+)?(?:insert|enter|specify)\b[^(){}]*[)}]", re.IGNORECASE),
    re.compile(
        r"\[[^\[\]]*\b(?:inserted|to\s+(?:be\s+)?(?:confirm|add|complete|suppl|provide|insert|check|update|review|advise|"
        r"agree|allocat|assign|number|decide|determine|populat)\w*|tbc)\b[^\[\]]*\]",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:^(?:\d+(?:\.\d+)*[.)]?\s+)?|(?<=[:\t(] )|(?<=[.!?] ))(?:please\s+)?(?:insert|enter)\s+"
        rf"(?:here\b|(?:(?:{_ARTICLE})\s+){{0,3}}"
        rf"(?:{_WHAT}|details|summary|paragraph|contact|here)\b)[^.]*",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:^|(?<=[:\t(] ))(?:please\s+)?(?:add|type|state|list|give|describe|summarise|explain)\s+here\b[^.]*",
        re.IGNORECASE,
    ),
    re.compile(r"\[\s*(?:month|year|day|time|venue|place|amount|position|post)\s*\]", re.IGNORECASE),
    re.compile(
        r"[\[(]\s*(?:maximum|max\.?|no more than|up to|at most|approx(?:imately|\.)?|around|about)(?: of)?\s+\d{1,4}\s+"
        r"(?:lines?|words?|pages?|sides?|sentences?|paragraphs?|bullets?|characters?)\b[^\[\]()]*[\])]",
        re.IGNORECASE,
    ),
    re.compile(r"[\[(]\s*to\s+follow\b[^\[\]()]+[\])]", re.IGNORECASE),
    re.compile(r"\((?:please\s+)?(?:list|state)\s+(?:any|all|or|whether|if|here)\b[^()]*\)", re.IGNORECASE),
    re.compile(
        r"\((?:(?:officer|author)(?:[’']s)?\s+)?(?:initials?|signature)(?:\s*(?:,|and|&|/)\s*(?:date|name|initials?))*\)|"
        r"\((?:name|date)\s*(?:and|&|/)\s*(?:initials?|signature|date)\)|\(name\s+of\s+(?:officer|author|director)\)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?P<verb>is|are|was|were|do|does|did|has|have|will|can)\s*/\s*(?P=verb)\s*(?:not\b|n[’']t\b|\[not\]|\(not\))|"
        r"\b(?P<negated>is|are|was|were|do|does|did|has|have|will|can)(?:\s+not|n[’']t)\s*/\s*(?P=negated)\b(?!\s+not)",
        re.IGNORECASE,
    ),
    re.compile(r"(?<![A-Za-z])[A-WYZ](?:XX|xx)(?![A-Za-z])"),
    re.compile(r"(?<=[a-z] )\[\s*[xX]\s*\](?= [a-z])"),
    re.compile(r"\b[A-Z]{2,}(?:[/-][A-Z0-9]+)*[/-](?:[xX]{3,}|(?<=\d[/-])[xX]{2})(?!\w)"),
    re.compile(r"\[[A-Z][^\[\]]* / [A-Z][^\[\]]*\]"),
    re.compile(r"<<[^<>]{1,60}>>|<\s*[A-Za-z][A-Za-z0-9 /’'()-]{1,60}>"),
    re.compile(
        r"(?<!A )(?<!a )\b(?:Yes ?/ ?No|YES ?/ ?NO|Y ?/ ?N)\b"
        r"(?!\s+(?:answers?|questions?|flags?|fields?|boxe?s?|responses?|indicators?|formats?)\b)"
        r"(?: \(delete as appropriate\))?"
    ),
    re.compile(r"(?<![\w.@/])(?:TBC|TBA|TBD|T\.B\.C\.?)(?![\w@])", re.IGNORECASE),
    re.compile(r"£\s?[xX](?:[,.][xX]+)*(?:m|k|bn)?(?!\w)|£\s?(?:\?+|…|\.{2,}|_+)"),
    re.compile(
        r"(?<!part )(?<!chapter )(?<!schedule )(?<!article )(?<![\w.@/])£?[xX]{2,}(?:[,./-][xX\d]{2,})*m?(?!\w)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:19|20)[xX]{2}\b|\b20\d[xX]\b|\b(?:19|20)\d{2}/[xX]{2}(?!\w)|(?<!\w)[xX]{1,2}(?:st|nd|rd|th)\b"
    ),
    re.compile(r"\b(?:paragraph|para|section|appendix|page|table|figure)s? (?:[xX]\.[xX]|x)(?:\.[xX])*(?!\w)"),
    re.compile(r"\blorem ipsum\b[^.]*|\bblah(?:[ ,]+blah)+\b", re.IGNORECASE),
    re.compile(r"\bD{2}[/. -](?:M{2,4}|Month)[/. -]Y{2,4}\b", re.IGNORECASE),
    re.compile(
        r"\bclick (?:or tap )?(?:here )?to enter (?:text|a date)\b\.?|\bchoose an item(?:\.|$)|\bclick here to enter$",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:insert|enter|add|type) (?:your |the )?(?:text|details|name|date|title|figures?) here\b",
        re.IGNORECASE,
    ),
    re.compile(r"_{3,}|(?<=[\s:])\.{6,}+(?!\s*\d)|…{3,}"),
    re.compile(r"\?\?+"),
    re.compile(
        r"\b(?:details?|figures?|dates?|wording|costs?|information|text|names?) (?:(?:is|are) )?(?:still )?"
        r"to (?:be (?:confirmed|added|inserted|supplied|completed)|follow)\b(?=\s*(?:[.;)\]]|$))",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:first ?name|forename)[ .](?:surname|last ?name)\b|(?<![\w.])A\. ?N\. ?Other\b(?!@)|\bJoe Bloggs\b",
        re.IGNORECASE,
    ),
    re.compile(r"\bTO ?DO\b(?=\s*:)|\bTODO\b|\bFIXME\b"),
    re.compile(r"#(?:REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!)|#N/A\b"),
)  # fmt: skip
_NOT_IN_QUOTES: Final = (
    re.compile(r"\b(?:is|are|do|does|has|have|will)\s*[\[(]\s*not\s*[\])]", re.IGNORECASE),
    re.compile(rf"\[\s*(?:{_WORD}\s+){{0,2}}(?:{_WHAT})\b[^\[\]]*\]", re.IGNORECASE),
    re.compile(
        r"\[\s*(?:please\s+)?(?:list|state|describe|summarise|explain|give|outline|provide|include|set\s+out|indicate|"
        r"confirm|identify|tick|use|if|or)\s[^\[\]]*\]",
        re.IGNORECASE,
    ),
    re.compile(r"\[\s*(?!\s*[.…]+\s*\])[.…_?xX•●-]*\s*\]"),
)
"""Within quotation marks these are the quoting author's own: a name taken out, a word put in."""
_IN_MARKS: Final = re.compile(r"“[^“”]*”|\"[^\"]*\"|(?<!\w)‘[^‘’]*(?:’\w[^‘’]*)*’(?!\w)")
_TO_FOLLOW: Final = re.compile(r"(?:^|[–—:(,-]\s*)(to follow)\)?\s*\.?$", re.IGNORECASE)
_WHOLE_CELL: Final = re.compile(
    r"\[[^\[\]]+\]|<[^<>]+>|\(?to be (?:confirmed|added|inserted|completed|agreed)\)?\.?|[?]|-{2,}",
    re.IGNORECASE,
)


def kept_places(text: str, *, is_cell: bool) -> list[tuple[int, int]]:
    """Where in the text a place is kept: start and end of each, in order, none within another.

    Args:
        text: what the paper itself says in one paragraph, quotations of the reports blanked.
        is_cell: whether it is all of a table's cell, where a dash or a question mark alone is a place too.
    """
    stripped = text.strip()
    start = len(text) - len(text.lstrip())
    boxes = ticked(text)
    if boxes == () and len(re.findall(r"\byes\b|\bno\b", text, re.IGNORECASE)) > 1:
        first = min(at for box in ("☐", "□", "▢", "⬜", "[") if (at := text.find(box)) >= 0)
        return [(first, len(text.rstrip()))]
    if is_cell and _WHOLE_CELL.fullmatch(stripped):
        return [(start, start + len(stripped))]
    if _TO_FOLLOW.search(text):
        text = _TO_FOLLOW.sub(lambda found: " " * len(found.group()), text)
    places: list[tuple[int, int]] = []
    quoted = in_marks(text)
    for pattern in (*_SURE, *(_NOT_IN_QUOTES if not boxes else ())):
        for found in pattern.finditer(text):
            if pattern in _NOT_IN_QUOTES and any(begin <= found.start() < end for begin, end in quoted):
                continue
            at = bisect_left(places, found.span())
            if (at and places[at - 1][1] > found.start()) or (at < len(places) and places[at][0] < found.end()):
                continue
            places.insert(at, found.span())
    return places


def in_marks(text: str) -> list[tuple[int, int]]:
    """Where the text stands between quotation marks."""
    return [marked.span() for marked in _IN_MARKS.finditer(text)]


def what_is_to_follow(text: str) -> tuple[int, int] | None:
    """Where the paragraph says that something is to follow."""
    found = _TO_FOLLOW.search(text)
    return None if found is None else found.span(1)
