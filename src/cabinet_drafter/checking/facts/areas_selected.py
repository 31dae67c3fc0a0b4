"""Whether a paper that gives some of a report's areas or recommendations says that it gives all, or some."""

import re
from collections.abc import Set
from typing import Final

from cabinet_drafter.checking.facts.judgement_names import is_ilacs
from cabinet_drafter.checking.facts.numbers import NUMBER
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck

_THINGS: Final = r"(?:areas?|recommendations?|actions|points|issues|findings)"
_SELECTION: Final = re.compile(
    rf"\b(?:some|several|a number|a selection|examples|most|many|the main|the most (?:important|significant|urgent)|"
    rf"one|{NUMBER}) of (?:(?:the |its |these |those )?(?:\w+ ){{0,2}}{_THINGS}\b|(?:them|these|those)\b)|"
    rf"\bamong (?:the |its |these )?(?:\w+ ){{0,2}}{_THINGS}\b|"
    rf"\b{_THINGS}(?: \w+){{0,8}} (?:include[sd]?|including|such as)\b|"
    rf"\b{_THINGS}\b[^.\n]{{0,80}}\b(?:for example|in particular|among them|most relevant|e\.g\.|a selection)|"
    rf"\b(?:selected|the most (?:important|significant|urgent)) {_THINGS}\b",
    re.IGNORECASE,
)
_WHOLE: Final = re.compile(
    rf"\b(?:all|full list of|complete list of|(?:the|these|its|following|makes?|made|makes? the following))"
    rf"(?: of)?(?: the| its| these| following)*(?: {NUMBER})? {_THINGS}\b(?=[^.\n]{{0,60}}(?::|$|\bbelow\b|\bfollow))|"
    r"\b(?:the following|as follows|in full)\b",
    re.IGNORECASE | re.MULTILINE,
)
_LEAD_IN: Final = 3  # paragraphs
_FEW_OF: Final = 4
"""One of that many at most is plainly no list: a paper that quotes two of fourteen left out none by a slip."""


def is_a_selection(paper: PaperUnderCheck, given: Set[int], many: int) -> bool:
    """Whether a paper may rightly give some only of what must improve.

    Reports under the ILACS framework print a short list, which a paper gives whole unless it says otherwise, or gives
    a few of it and never says that they are the whole. Those before it make up to 26 recommendations of several
    sentences: of them a paper may give some, unless it says that it gives all.

    Args:
        paper: the paper.
        given: the orders of the lines that give one.
        many: how many there are in print.
    """
    sections = {paper.line(order).section for order in given}
    first, last = min(given), max(given)
    lead_in = "\n".join(
        paper.prose[line.order]
        for line in paper.lines
        if line.section in sections
        and first - _LEAD_IN <= line.order <= min(last, first + many)
        and line.order not in given
    )
    if _SELECTION.search(lead_in):
        return True
    few = _FEW_OF * len(given) <= many or not is_ilacs(paper.against.inspection)
    return few and _WHOLE.search(lead_in) is None
