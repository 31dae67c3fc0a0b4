"""Judgements as papers name them, in the printed words or in others, and the printed judgement that is meant."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from cabinet_drafter.inspection import Inspection, Judgement
from cabinet_drafter.same_words import normal_form, places_of
from cabinet_drafter.vocabulary import Framework, JudgementArea

# What each printed line judges: two lines answer each other where they judge the same children.
_JUDGED: Final = {area: frozenset({area}) for area in JudgementArea} | {
    JudgementArea.CHILDREN_LOOKED_AFTER: frozenset({JudgementArea.CHILDREN_IN_CARE}),
    JudgementArea.CHILDREN_IN_CARE_AND_CARE_LEAVERS: frozenset(
        {JudgementArea.CHILDREN_IN_CARE, JudgementArea.CARE_LEAVERS}
    ),
}
COMBINED: Final = frozenset(area for area, judged in _JUDGED.items() if len(judged) > 1)
"""Lines of some tables that others print as two."""

STANDARD_NAMES: Final = (
    "The impact of leaders on social work practice with children and families",
    "The experiences and progress of children who need help and protection",
    "The experiences and progress of children in care and care leavers",
    "The experiences and progress of children in care",
    "The experiences and progress of care leavers",
    "Overall effectiveness",
    "Children who need help and protection",
    "Children looked after and achieving permanence",
    "Adoption performance",
    "Experiences and progress of care leavers",
    "Leadership, management and governance",
)
"""The names that Ofsted's frameworks give the judgements; single reports slip (“progress of children care leavers”)."""

_PROGRESS: Final = r"(?:(?:the )?(?:experiences?|impact)(?: and progress)? (?:of|for) )?"
_IN_CARE: Final = r"(?:children in (?:our |public )?care|looked[- ]after children|children looked[- ]after)"
_NEAR: Final = 0.82  # of the words of a printed name
_LEAVING: Final = r"(?:care leavers|(?:young people|those) leaving care|care[- ]experienced young people)"
_ALIASES: Final = tuple(
    (area, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE))
    for area, pattern in (
        (
            JudgementArea.CHILDREN_IN_CARE_AND_CARE_LEAVERS,
            (
                rf"{_PROGRESS}(?:{_IN_CARE}(?: and| &)(?: the)?(?: experiences? and progress of)? {_LEAVING}|"
                rf"care leavers and {_IN_CARE})"
            ),
        ),
        (JudgementArea.CHILDREN_IN_CARE, rf"{_PROGRESS}{_IN_CARE}(?: and achieving permanence)?"),
        (JudgementArea.CARE_LEAVERS, rf"{_PROGRESS}(?:care leavers|(?:young people|those) leaving care)"),
        (
            JudgementArea.HELP_AND_PROTECTION,
            rf"{_PROGRESS}(?:children (?:who|that|in) need (?:of )?)?help (?:and|&) protection",
        ),
        (
            JudgementArea.LEADERS,
            (
                r"(?:the )?(?:impact of )?(?:leaders on (?:social work )?practice(?: with children(?: and families)?)?|"
                r"leadership(?:, management and governance| and management)?)|(?:the )?impact of leaders(?:hip)?"
            ),
        ),
        (JudgementArea.ADOPTION, r"adoption performance"),
        (JudgementArea.LSCB, r"local safeguarding children board|LSCB"),
        (
            JudgementArea.OVERALL_EFFECTIVENESS,
            r"overall(?: effectiveness| judge?ment| grade| grading| rating| outcome| result)?",
        ),
    )
)
# "Leaders" alone are people, but where their grade is spoken of.
_LEADERS_JUDGED: Final = tuple(
    (JudgementArea.LEADERS, re.compile(pattern, re.IGNORECASE))
    for pattern in (
        (
            r"\b(?:grad(?:e|ing)|judge?ment|rating|outcome)s?\s+(?:given\s+|awarded\s+)?(?:for|on|of|"
            r"to)\s+(?:the\s+)?(?:our\s+)?"
            r"(?P<name>leaders(?:\s+and\s+managers)?)\b"
        ),
        r"^\W*(?:\d+(?:\.\d+)*[.)]?\s+|[a-z][.)]\s+)?(?P<name>(?:the\s+)?leaders(?:\s+and\s+managers)?)(?=\s*[:–—(-])",
        (
            r"\b(?P<name>leaders)(?=\s+(?:(?:is|are|was|were|has|have|had|been|also|both|now|all|"
            r"again)\s+)+(?:rated|graded|judged|"
            r"found to (?:be|require)|assessed as))"
        ),
        r"\b(?:for|on) (?P<name>leaders)(?=(?:,| and| &) (?:for|on) )",
        (
            r"\b(?:good|outstanding|inadequate|requires improvement(?: to be good)?)[”\"'’]? for (?P<name>leaders)"
            r"(?=[,.;]|$| and\b)"
        ),
        (
            r"\b(?:care leavers|protection|in care|looked after|effectiveness)(?:,? and|,| &) (?:the )?"
            r"(?P<name>leaders)"
            r"(?=\s*[:–—(.;]|\s+-|$|\s+(?:is|are|was|were|all|both)\s+(?:(?:now|both|also|all|each)\s+)*(?:rated|graded|"
            r"judged|good\b|outstanding|inadequate|requires))"
        ),
        r"\b(?P<name>leaders)(?=(?:,| and| &) (?:the )?(?:help and|children in care|children who need|care leavers))",
        (
            r"\b(?P<name>leaders)(?=\s+(?:\w+\s+){1,3}(?:an?|their|its|the)\s+[“\"'‘]?(?:outstanding|good|"
            r"inadequate|requires improvement"
            r"(?: to be good)?)[”\"'’]?\s+(?:overall\s+)?(?:judge?ment|grade|rating))"
        ),
        (
            r"\b(?:for|on) (?P<name>leaders)(?=\s+(?:(?:is|are|was|were|has|have|had|been|also|now|"
            r"again)\s+)*(?:rose|risen|fell|fallen|"
            r"went|gone|moved|improved|declined|dropped|up from|down from|remain\w*|stay\w*|at|is|was))"
        ),
    )
)
_ADOPTION_JUDGED: Final = (
    JudgementArea.ADOPTION,
    re.compile(
        r"(?:^|[,;:]\s*|\b(?:and|for|on|while)\s+)(?P<name>adoption)"
        r"(?=\s*[:(–—]|\s+(?:is|was|has been|went|gone|moved|rose|fell|remains?|improved)\b)",
        re.IGNORECASE,
    ),
)

_SHORT: Final = 6
_NAMED_IN_FULL: Final = re.compile(r"\b(?:experiences?|progress|impact)\b|\beffective", re.IGNORECASE)
# Words that name a judgement where they are all of a label.
_ALONE: Final = (
    (
        JudgementArea.LEADERS,
        re.compile(r"(?:the )?leaders(?: and managers)?|leaders?’?'? impact|impact of leaders", re.IGNORECASE),
    ),
    (JudgementArea.ADOPTION, re.compile(r"adoption(?: services?)?", re.IGNORECASE)),
    (
        JudgementArea.LSCB,
        re.compile(
            r"(?:the )?(?:effectiveness of (?:the )?)?local safeguarding children board(?:\s*\(?LSCB\)?)?|"
            r"(?:the )?(?:effectiveness of (?:the )?)?LSCB",
            re.IGNORECASE,
        ),
    ),
    (
        JudgementArea.OVERALL_EFFECTIVENESS,
        re.compile(r"overall\s*[:,–—-]?\s*children[’']?s services(?: in [\w’' -]+)?", re.IGNORECASE),
    ),
    (
        JudgementArea.CARE_LEAVERS,
        re.compile(r"leaving care|care[- ]experienced (?:young )?(?:people|adults)", re.IGNORECASE),
    ),
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A judgement named in a text, and where."""

    area: JudgementArea
    start: int
    end: int
    exact: bool = False


def mentions(text: str, inspections: Sequence[Inspection]) -> list[Mention]:
    """The judgements that a text names, in order, none within another."""
    found: list[Mention] = []
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = text
    named = {(j.name.lower(), j.key) for each in inspections for j in each.judgements if j.key and not is_sentence(j)}
    for name, key in sorted(named, key=lambda pair: -len(pair[0])):
        # Papers run a printed name into a sentence, and leave out its first word there.
        for words in (name, name.removeprefix("the ")):
            found += [
                Mention(key, start, end, exact=True)
                for start, end in places_of(words, lowered)
                if key and not any(start < other.end and other.start < end for other in found)
            ]
    keys = {judgement.key for each in inspections for judgement in each.judgements}
    alone = _LEADERS_JUDGED if JudgementArea.ADOPTION not in keys else (*_LEADERS_JUDGED, _ADOPTION_JUDGED)
    for area, alias in (*_ALIASES, *alone):
        group: str | int = "name" if "name" in alias.groupindex else 0
        found += [
            Mention(area, *match.span(group))
            for match in alias.finditer(text)
            if not any(match.start(group) < other.end and other.start < match.end(group) for other in found)
        ]
    return sorted(found, key=lambda mention: mention.start)


def is_sentence(judgement: Judgement) -> bool:
    """Whether it is printed as a sentence that holds its own grade, as SIF reports print the overall judgement."""
    return judgement.grade_printed.lower() in judgement.name.lower()


def answering(inspection: Inspection, area: JudgementArea) -> list[Judgement]:
    """The printed judgements on the same children, graded ones only."""
    return [
        judgement
        for judgement in inspection.judgements
        if judgement.grade is not None and judgement.key is not None and related(judgement.key, area)
    ]


def related(area: JudgementArea, other: JudgementArea) -> bool:
    """Whether the two judge the same children in whole or in part."""
    return not _JUDGED[area].isdisjoint(_JUDGED[other])


def labelled(label: str, inspections: Sequence[Inspection]) -> JudgementArea | None:
    """The one judgement that the label of a row names, and nothing else besides."""
    alone = next((area for area, names in _ALONE if names.fullmatch(label.strip(" .:*"))), None)
    if alone is not None:
        return alone
    named = [mention for mention in mentions(label, inspections) if mention.area is not JudgementArea.LSCB]
    if len(label.split()) > 20:
        return None
    if len(named) != 1 or not named[0].exact:
        alike = _alike(label, inspections)
        if alike:
            return alike
    if not named:
        return None
    rest = label
    for mention in reversed(named):
        rest = rest[: mention.start] + rest[mention.end :]
    few = len(re.findall(r"\w+", rest)) <= 3
    areas = {mention.area for mention in named}
    return named[0].area if few and len(areas) == 1 else None


def _alike(label: str, inspections: Sequence[Inspection]) -> JudgementArea | None:
    """The judgement whose printed name has nearly the words of the label."""
    words = _bare(label).lower().split()
    best = max(
        (
            (SequenceMatcher(None, words, _bare(each.name).lower().split(), autojunk=False).ratio(), -place, each.key)
            for inspection in inspections
            for place, each in enumerate(inspection.judgements)
            if each.key is not None and not is_sentence(each)
        ),
        default=(0, 0, None),
    )
    return best[2] if best[0] >= _NEAR and len(words) >= 5 else None


def is_printed_name(label: str, inspection: Inspection) -> bool:
    """Whether the label is a printed name: number, article, full stop and the case of its first letter aside."""
    return any(_bare_of_article(label) == _bare_of_article(judgement.name) for judgement in inspection.judgements)


def is_standard_name(label: str, printed: Sequence[Judgement]) -> bool:
    """Whether the label is the framework's name for one of the judgements, where the report itself prints another."""
    standard = {_bare_of_article(each).lower() for each in STANDARD_NAMES}
    slips = [each for each in printed if _bare_of_article(each.name).lower() not in standard and not is_sentence(each)]
    named = _bare_of_article(label).lower()
    return named in standard and any(set(named.split()) < set(_bare(each.name).lower().split()) for each in slips)


def is_short_name(label: str) -> bool:
    """Whether the label is a short name that nobody takes for the printed one: "Help and protection", "Overall".

    So is a name without its end "with children and families", which tells no judgement from another.
    """
    bare = _bare(label)
    begun = any(
        _bare(each).lower().removeprefix("the ").startswith(f"{bare.lower().removeprefix('the ')} with ")
        for each in STANDARD_NAMES
    )
    return begun or (len(bare.split()) <= _SHORT and not _NAMED_IN_FULL.search(label))


def is_ilacs(inspection: Inspection) -> bool:
    """Whether the report is one under the ILACS framework."""
    return inspection.framework in (Framework.ILACS_2018, Framework.ILACS_2023, Framework.ILACS_2026)


def _bare_of_article(name: str) -> str:
    return _bare(name).removeprefix("the ")


def _bare(name: str) -> str:
    words = re.sub(r"^\W*\d+(?:\.\d+)*[.)]?\s+", "", normal_form(name)).strip(" .:;*'")
    return words[:1].lower() + words[1:]
