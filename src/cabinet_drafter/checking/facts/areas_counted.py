"""How many areas for improvement a paper says the report names, and what it calls them."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cabinet_drafter.checking.facts.counted_judgements import judgement_sets
from cabinet_drafter.checking.facts.inspection_meant import EARLIER, YEAR, inspections_of_year
from cabinet_drafter.checking.facts.judgement_names import is_ilacs
from cabinet_drafter.checking.facts.numbers import NUMBER, in_words, number_of
from cabinet_drafter.checking.facts.sentences import Sentence, sentences
from cabinet_drafter.checking.facts.telling import FOR_INFORMATION, MUST_FIX, TO_CONFIRM, told
from cabinet_drafter.checking.facts.visit_dates import VISIT, visit_kind
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.evidence import Evidence
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Passage
from cabinet_drafter.vocabulary import Severity

AREAS_COUNTED: Final = re.compile(
    rf"(?P<number>{NUMBER})\s+(?P<kind>(?:(?:key|main|specific|clear|priority|improvement|development|"
    rf"particular)\s+){{0,2}}"
    r"(?:areas?|recommendations?|priority actions?|actions?|priorities|points|things|matters|issues|"
    r"bullet points)\b)",
    re.IGNORECASE,
)
TO_IMPROVE: Final = re.compile(
    r"\b(?:improve(?:ment|ments|d)?|developments?|priority (?:and immediate )?action|recommendations)\b", re.IGNORECASE
)
_PRIORITY: Final = re.compile(r"\s+(?:for|of) (?:immediate and )?priority (?:and immediate )?action\b", re.IGNORECASE)
_EACH: Final = re.compile(
    r"\b(?:each|all|every(?: \w+)? one) of the\s+$|\b(?:accept|address|answer|respond to)\w* all (?:the )?$",
    re.IGNORECASE,
)
_AS_BEFORE: Final = re.compile(
    r",? (?:as many as|the same(?: number)? as|\w+ (?:more|fewer|less) than|compared (?:with|to)(?: \w+)?|against \w+|"
    r"(?:up|down) from \w+)(?: in)? (?:19|20)\d\d",
    re.IGNORECASE,
)
"""“Six areas, as many as in 2020” is said of this report."""
_ASKED: Final = re.compile(
    r"\b(?:ask(?:s|ed)?|call(?:s|ed)?)\s+(?:us\s+|the council\s+)?(?:for\s+improvements?|to\s+improve)"
    r"(?:\s+to be made)?\s+(?:in|on|to|under)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# Said of the report without the word: its areas may also be those that it judges, so this is asked.
_ITS_OWN: Final = re.compile(
    r"(?:\b(?:ofsted|inspectorate|inspectors|(?:inspection )?report)[’'`]s?\s+|"
    r"\b(?:ofsted|the (?:inspectorate|report)|inspectors)\s+(?:(?:has|have|had|also|then|itself)\s+)*(?:sets? out|"
    r"listed|lists?|identifie[sd]|identify|nam(?:es?|ed)|gives?|gave|makes?|made)\s+"
    r"(?:(?:a total|the list|a list) of\s+)?|"
    r"\baccept(?:s|ed|ing)? (?:all )?(?:of )?(?:the|its|these|ofsted[’'`]s) |"
    r"\b(?:response|respond(?:s|ed|ing)?|replies|reply) to (?:all )?(?:the|its|these|ofsted[’'`]s) )$",
    re.IGNORECASE,
)
_ANSWERED: Final = re.compile(
    r"\b(?:response|respond\w*|repl\w+) to \w+ $|\baccept\w* (?:all )?(?:of )?\w+ $", re.IGNORECASE
)
_GOES_ON: Final = re.compile(
    r"\s*(?:$|[.,;:()–—]|\b(?:are|is|were|which|that are|and|under|in (?:its|the) report|below|in all|set out)\b)"
)
_FOR_EACH: Final = re.compile(
    r"\s+(?:(?:for|per|to|against|under|on) (?:each|every|all)|(?:to|for) (?:the )?(?:cabinet|members|"
    r"executive|committee|partners|schools))\b",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    r"\b(?:ofsted|inspect\w+|report|identif\w+|nam(?:ed?|es)|sets? out|list\w*|highlight\w*|recommended)\b",
    re.IGNORECASE,
)
_OF_SOMETHING_ELSE: Final = re.compile(
    r"\b(?:already|complet\w+|remaining|addressed|progress(?:ed)?|graded|judged|rated|grades?|our plan|action plan|"
    r"improvement plan|cabinet is|council has identified|we have identified|this report (?:makes|contains|asks)|peer|"
    r"self-?\s?(?:eval|assess)\w*|monitoring|focused|teams?|wards|localit\w+)\b",
    re.IGNORECASE,
)
_NOT_ALL: Final = re.compile(
    r"\b(?:of|these|further|other|another|additional|more|first|last|top|in|across|all|over|than)\s+(?:the\s+|"
    r"its\s+)?$",
    re.IGNORECASE,
)
_THERE: Final = re.compile(r"\bthere (?:are|is|were|was)\s+$", re.IGNORECASE)
_NEED: Final = re.compile(
    r" (?:that need|which need|needing|for improvement|to improve|requiring improvement)", re.IGNORECASE
)
_CALLED: Final = re.compile(
    r"\b(?:recommendations? for improvement|ofsted[’'`]?s? (?:\w+ )?recommendations?|recommendations? (?:made |"
    r"from |of |by |in )+"
    r"(?:the )?(?:ofsted|inspect\w+|inspection report)|inspectors[’'`]? recommendations?|"
    r"(?:report|ofsted|inspectors?|inspection)(?: also)? (?:includes?|included|makes?|made|contains?|contained|"
    r"sets? out|"
    r"gives?|gave|lists?|identifie[sd]) (?:\w+ ){0,3}recommendations?|inspection recommendations?)\b",
    re.IGNORECASE,
)  # fmt: skip


def check_areas_count(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A number of areas said of the report is that of the areas it prints."""
    inspection = paper.against.inspection
    improve, priority = len(inspection.areas_for_improvement), len(inspection.areas_for_priority_action)
    bullets = bullets_of(inspection.areas_for_improvement)
    allowed = {improve, priority, improve + priority, bullets, bullets + priority} - {0}
    if not allowed:
        return
    for sentence in sentences(paper):
        for match in AREAS_COUNTED.finditer(sentence.text):
            number = number_of(match["number"])
            if number in ({priority} if _PRIORITY.match(sentence.text, match.end()) else allowed):
                continue
            severity = _gravity(paper, sentence, match)
            if severity is None:
                continue
            first = (inspection.areas_for_improvement or inspection.areas_for_priority_action)[0]
            needs = "area that needs" if improve == 1 else "areas that need"
            prints = f"{in_words(improve)} {needs} to improve"
            if bullets:
                prints += f" (with {bullets} points under them)"
            if priority:
                prints += f" and {in_words(priority)} for priority action"
            yield told(
                "areas-count",
                severity,
                sentence.where(match.start(), match.end()),
                f"The paper counts {match['number']} {match['kind']}; the report prints {prints}.",
                "Correct the number, and see that the list beside it is whole.",
                Evidence(source=inspection.source, page=first.page),
            )


def check_areas_called_recommendations(paper: PaperUnderCheck) -> Iterator[Finding]:
    """ILACS reports print what needs to improve; only the earlier framework made recommendations."""
    inspection = paper.against.inspection
    if not is_ilacs(inspection) or not inspection.areas_for_improvement:
        return
    for sentence in sentences(paper):
        match = _CALLED.search(sentence.text)
        if match is None or _is_of_another(paper, sentence):
            continue
        yield told(
            "areas-called-recommendations",
            FOR_INFORMATION,
            sentence.where(match.start(), match.end()),
            "The paper speaks of recommendations. The report prints “What needs to improve”, and makes none.",
            "Call them areas that need to improve, so that they are not taken for the paper’s own recommendations.",
            Evidence(source=inspection.source, page=inspection.areas_for_improvement[0].page),
        )


def check_visit_areas_count(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A number of areas said of a visit is that of the areas which the one letter in hand on such a visit prints."""
    for sentence in sentences(paper):
        visits = list(VISIT.finditer(sentence.text))
        letters = [each for each in paper.against.visits if visits and each.kind is visit_kind(visits[-1])]
        years = {match.group() for match in YEAR.finditer(sentence.text)}
        if len(letters) != 1 or (years and years.isdisjoint(letters[0].years)) or not _NAMED.search(sentence.text):
            continue
        letter = letters[0]
        areas = (*letter.areas_for_improvement, *letter.areas_for_priority_action)
        improve, priority = len(letter.areas_for_improvement), len(letter.areas_for_priority_action)
        for match in AREAS_COUNTED.finditer(sentence.text, visits[0].end()):
            if number_of(match["number"]) in {improve, priority, len(areas)} or not areas:
                continue
            said = f"{match.group()} {sentence.text[match.end() :]}"
            if _NOT_ALL.search(sentence.text[: match.start()]) or not TO_IMPROVE.search(said):
                continue
            yield told(
                "areas-count",
                TO_CONFIRM,
                sentence.where(match.start(), match.end()),
                f"The paper counts {match['number']} {match['kind']}; the letter on the {letter.named} prints "
                f"{in_words(improve)} for improvement and {in_words(priority)} for priority action.",
                "Correct the number, if that visit is meant.",
                Evidence(source=letter.source, page=areas[0].page),
            )


def _is_of_the_paragraph(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether the number is the typed one of the paragraph: "6 Areas for improvement are listed…"."""
    first = not sentence.line.text[: sentence.start + match.start()].strip()
    return first and match["number"].isdigit() and match["kind"][0].isupper()


def bullets_of(areas: Sequence[Passage]) -> int:
    """How many points stand under the areas, where a report prints them so."""
    return sum(area.text.count("•") for area in areas)


def _gravity(paper: PaperUnderCheck, sentence: Sentence, match: re.Match[str]) -> Severity | None:
    """How grave a wrong number is: None where it may count something else than what the report asks for."""
    text = sentence.text
    before, after = text[: match.start()], text[match.end() :]
    if _is_of_the_paragraph(sentence, match) or _FOR_EACH.match(after):
        return None
    asked = _ASKED.search(before) is not None
    others = _OF_SOMETHING_ELSE.search(text) or (_NOT_ALL.search(before) and not asked and not _EACH.search(before))
    if others or _is_of_another(paper, sentence):
        return None
    if asked or (_THERE.search(before) and _NEED.match(after)):
        return MUST_FIX
    about = f"{sentence.line.section or ''} {text}"
    # A heading of the report that the sentence quotes tells what it counts too.
    told_after = sentence.line.text[sentence.start + match.start() : sentence.start + len(text)] + " " + match.group()
    if TO_IMPROVE.search(told_after) and _NAMED.search(about):
        return MUST_FIX
    return TO_CONFIRM if _may_be_its_own(paper, sentence, match) else None


def _may_be_its_own(paper: PaperUnderCheck, sentence: Sentence, match: re.Match[str]) -> bool:
    """“Ofsted’s eight areas are”; “There are nine recommendations.” in a paragraph on what Ofsted asks."""
    before, after = sentence.text[: match.start()], sentence.text[match.end() :]
    judged = {len(each) for each in judgement_sets(paper.against.inspection)}
    if "area" in match["kind"].lower() and number_of(match["number"]) in judged and not _ANSWERED.search(before):
        return False
    if _ITS_OWN.search(before) and _GOES_ON.match(after):
        return True
    recommends = not is_ilacs(paper.against.inspection) and "recommendation" in match["kind"].lower()
    its_own_section = re.search("recommend", sentence.line.section or "", re.IGNORECASE)
    of_ofsted = re.search(r"\b(?:ofsted|inspect\w+)\b", paper.prose[sentence.line.order], re.IGNORECASE)
    return bool(recommends and _THERE.search(before) and _GOES_ON.match(after) and of_ofsted and not its_own_section)


def _is_of_another(paper: PaperUnderCheck, sentence: Sentence) -> bool:
    current = paper.against.inspection
    years = [int(match.group()) for match in YEAR.finditer(_AS_BEFORE.sub("", sentence.text))]
    return EARLIER.search(sentence.text) is not None or (
        bool(years) and not any(current in inspections_of_year(paper, year) for year in years)
    )
