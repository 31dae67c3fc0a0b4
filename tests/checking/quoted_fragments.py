"""Papers that quote a few words of a report in the ways that officers do: forty false and forty true, made of print."""

import re
from collections.abc import Callable
from typing import Final

import docx
from docx.document import Document

from cabinet_drafter.checking.quotations.criticism import count_critical
from cabinet_drafter.limiting_words import limiting_words
from tests.checking.quoted_papers import Report, is_harmless

REPORTS: Final = (
    "80479_knowsley_2025-01-20.pdf",
    "80503_hounslow_2023-12-01.pdf",
    "80550_sefton_2022-05-09.pdf",
    "80449_bradford_2026-05-21.pdf",
    "80583_wolverhampton_2026-06-18.pdf",
)
Made = Callable[[Report], Document]
_NEGATED: Final = (
    r"\b(are|is|have|has|do|does) not"
    r" ((?:always|yet|consistently|sufficiently|well|been|routinely)(?: \w+){2,4})(?![\w’-])"
)
_TURN: Final = r"([A-Z][\w ,’–-]{20,}),? ((?:but|although|though|while|with|however|despite|which) [\w ,’–-]+)\.$"
_MIXED: Final = r"^(?!.*\b(?:[Tt]oo|[Ff]ew|not)\b)"


def found(report: Report, pattern: str) -> re.Match[str]:
    """The first match in a plain sentence, whose words stand in print once; StopIteration where there is none."""
    every = " ".join(each.text for each in report.passages()).lower()
    return next(
        match
        for each in report.passages()
        for sentence in each.sentences
        if re.fullmatch(r"[A-Z][\w ,’–-]+\.", sentence)
        and (match := re.search(pattern, sentence))
        and every.count(match[0].lower()) == 1
    )


def turning(report: Report) -> re.Match[str]:
    """The two halves of a sentence of which the second limits or criticises and the first does not."""
    return next(
        match
        for each in report.passages()
        for sentence in each.sentences
        if (match := re.match(_TURN, sentence))
        and limiting_words(match[2])
        and not count_critical(match[1])
        and is_harmless(match[1])
    )


def paper(*content: str, heading: str = "What inspectors found") -> Document:
    """A paper with these paragraphs below a heading: "- " makes a bullet, "> " the style of quotations."""
    document = docx.Document()
    document.add_heading(heading, 1)
    for text in content:
        style = {"- ": "List Bullet", "> ": "Quote"}.get(text[:2], "Normal")
        document.add_paragraph(text.removeprefix("- ").removeprefix("> "), style=style)
    return document


# False: what is quoted is not what was printed, or turns its sense.


def not_dropped_within(report: Report) -> Document:
    match = found(report, _NEGATED)
    return paper(f"Ofsted looked at this closely. In some teams, children’s plans “{match[1]} {match[2]}”.")


def not_left_outside(report: Report) -> Document:
    return paper(f"The inspectors said of some children that their plans are “{found(report, _NEGATED)[2]}”.")


def first_word_of_a_bullet_dropped(report: Report) -> Document:
    match = found(report, r"^(?:Most|Some|Many|Too many|Not all|A few) (\w)([\w ,’–-]{40,})\.$")
    return paper("The report said about practice:", f"- “{match[1].upper()}{match[2]}.”")


def word_changed_in_a_fragment(report: Report) -> Document:
    match = found(report, r"\b(is|are) (\w+ly) (\w{4,}) (to|and|by|with|in) (\w{4,})(?![\w’-])")
    words = f"{match[1]} exceptionally {match[3]} {match[4]} {match[5]}"
    return paper("Inspectors met staff of every team.", f"They describe practice as work that “{words}”.")


def invented_and_passive(_report: Report) -> Document:
    return paper(
        "The report describes how leaders have changed the service.",
        "The leadership of the service over these years is commended as ‘second to none across the north’.",
    )


def invented_in_two_words(_report: Report) -> Document:
    return paper("Ofsted writes that the virtual school is “utterly dazzling”, and that carers value it.")


def invented_in_a_block(_report: Report) -> Document:
    return paper(
        "Ofsted wrote about early help too.",
        "On partners there is much praise:",
        "> Schools, health visitors and the police work as one family and no child is ever lost from their sight.",
    )


def criticism_cut_off(report: Report) -> Document:
    return paper(f"On this the report says “{turning(report)[1].rstrip(',')}”, which the council welcomes.")


# True: the same shapes, and nothing in them is wrong.


def not_in_own_words(report: Report) -> Document:
    match = found(report, _NEGATED)
    return paper(f"Ofsted looked at this closely. In some teams, children’s plans {match[1]} not “{match[2]}”.")


def not_within(report: Report) -> Document:
    return paper(f"The inspectors said of some children that their plans “{found(report, _NEGATED)[0]}”.")


def first_word_of_a_bullet_in_own_words(report: Report) -> Document:
    match = found(report, r"^(Most|Some|Many|Too many|Not all|A few) (\w[\w ,’–-]{40,})\.$")
    return paper("The report said about practice:", f"- {match[1]} “{match[2]}”.", f"- “{match[0]}”")


def fragment_as_printed(report: Report) -> Document:
    match = found(report, _MIXED + r".*?\b((?:is|are) \w+ly \w{4,} (?:to|and|by|with|in) \w{4,})(?![\w’-])")
    return paper("Inspectors met staff of every team.", f"They describe practice as work that “{match[1]}”.")


def said_by_others(_report: Report) -> Document:
    return paper(
        "The report describes how leaders have changed the service.",
        "The scheme is called ‘All Of Us Together’ and the programme is known as ‘walking beside you every day’.",
        "The ‘front door’, the ‘edge of care’ team and the so-called ‘golden thread’ are explained below.",
        "Inspectors visited the ‘hearing every voice’ group.",
    )


def two_words_as_printed(report: Report) -> Document:
    match = found(report, _MIXED + r".*?\b(?:is|are) ((?:highly|very|particularly|well|strong|effective)[ -]?\w*)\b")
    return paper(f"Ofsted writes that the virtual school is “{match[1].strip()}”, and that carers value it.")


def block_as_printed(report: Report) -> Document:
    words = report.sentence(r"^(?!.*(?:[Bb]ut|[Aa]lthough|[Hh]owever))")[1]
    own = "Our promise to children is:"
    return paper(
        "Ofsted wrote about early help too.", "On partners:", f"> {words}", own, "> We listen, we act, we care for you."
    )


def criticism_quoted_next(report: Report) -> Document:
    match = turning(report)
    return paper(
        f"On this the report says “{match[1].rstrip(',')}”. It goes on: “{match[2]}”. The council accepts that."
    )


FALSE: Final[dict[str, Made]] = {
    each.__name__: each
    for each in (
        not_dropped_within,
        not_left_outside,
        first_word_of_a_bullet_dropped,
        word_changed_in_a_fragment,
        invented_and_passive,
        invented_in_two_words,
        invented_in_a_block,
        criticism_cut_off,
    )
}
TRUE: Final[dict[str, Made]] = {
    each.__name__: each
    for each in (
        not_in_own_words,
        not_within,
        first_word_of_a_bullet_in_own_words,
        fragment_as_printed,
        said_by_others,
        two_words_as_printed,
        block_as_printed,
        criticism_quoted_next,
    )
}
