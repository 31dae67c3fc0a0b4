"""Provisions as a paper cites them, line by line: of a title named beside them, or of one that was named before."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from cabinet_drafter.checking.clean_copy.marked_phrases import without_marked
from cabinet_drafter.checking.law_cited.known_titles import EXACT
from cabinet_drafter.checking.law_cited.provisions import CitedProvision, cited_provisions, names_provision
from cabinet_drafter.checking.law_cited.titles import CitedTitle, lines_with_titles
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck

_REFERENCE: Final = re.compile(
    r"\b(?:that|this|the(?: same| said)?|both)\s+(?:(?P<year>(?:19|20)\d\d)\s+)?(?P<kind>Act|Regulations)\b"
    r"(?!\s+(?:19|20)\d\d)",
)
_ACT: Final = re.compile(r"\b(?:Act|Measure)\s+\d{4}$")


def lines_with_provisions(
    paper: PaperUnderCheck,
) -> Iterator[tuple[PaperLine, str, tuple[CitedTitle, ...], tuple[CitedProvision, ...]]]:
    """Each line that cites sections or regulations: what the paper says in it, the titles, and what it cites of them.

    "That Act" is the one cited last, in the line or before it in the section of the paper; "the 2006 Act" is the one
    of that year that the paper cites.
    """
    titles_of = {line.order: titles for line, _, titles in lines_with_titles(paper)}
    of_year = _acts_by_year([title for titles in titles_of.values() for title in titles])
    section: str | None = None
    last: dict[str, str | None] = {}
    for line in paper.lines:
        if line.section != section:
            section, last = line.section, {}
        text = without_marked(paper.prose[line.order])
        named = titles_of.get(line.order, ())
        if names_provision(text):
            titles = tuple(sorted((*named, *_referred(text, named, last, of_year)), key=lambda each: each.start))
            provisions = tuple(cited_provisions(text, titles, loosely=True))
            if provisions:
                yield line, text, titles, provisions
        for title in named:
            last[kind_of(title)] = title.known


def kind_of(title: CitedTitle) -> str:
    """Whether it is an Act, which has sections, or has regulations."""
    return "Act" if _ACT.search(" ".join(title.text.split())) or title.text.endswith("Act") else "Regulations"


def _referred(
    text: str, named: Sequence[CitedTitle], last: Mapping[str, str | None], of_year: Mapping[str, str]
) -> Iterator[CitedTitle]:
    for found in _REFERENCE.finditer(text):
        kind = found["kind"]
        before = [each for each in named if each.end <= found.start() and kind_of(each) == kind]
        known = before[-1].known if before else last.get(kind)
        if found["year"]:
            known = of_year.get(found["year"]) if kind == "Act" else None
        if known is not None and not any(each.start <= found.start() < each.end for each in named):
            yield CitedTitle(found.start(), found.end(), found.group(), known, exact=True)


def _acts_by_year(titles: Sequence[CitedTitle]) -> dict[str, str]:
    """The Act of each year: the one that the paper cites, or the one of the table where it cites none of that year."""
    cited: defaultdict[str, set[str]] = defaultdict(set)
    for title in titles:
        if title.known is not None and _ACT.search(title.known):
            cited[title.known[-4:]].add(title.known)
    of_table: defaultdict[str, set[str]] = defaultdict(set)
    for known in EXACT:
        if _ACT.search(known):
            of_table[known[-4:]].add(known)
    found = {year: acts for year, acts in of_table.items() if year not in cited} | cited
    return {year: next(iter(acts)) for year, acts in found.items() if len(acts) == 1}
