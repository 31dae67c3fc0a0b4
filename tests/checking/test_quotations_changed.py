"""Words that a paper changes, cuts, joins or copies from a PDF, and what changes no word."""

import re
from typing import Final

import pytest
from docx.document import Document

from cabinet_drafter.inspection import Inspection
from tests.checking.quoted_cases import FORMATTING, VERBATIM, Cases, Expected, changed, holds, once
from tests.checking.quoted_papers import (
    Report,
    is_harmless,
    paper,
)

CASES: Final = Cases()


# What a PDF leaves in copied text


@CASES.case("hyphens at line ends")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence(r"\w{9,}")
    broken = re.sub(r"(\w{4})(\w{5,})", r"\1- \2", words, count=1)
    return paper(f"“{broken}”"), FORMATTING


@CASES.case("a hyphen and a line break within a word")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence(r"\w{9,}")
    broken = re.sub(r"(\w{4})(\w{5,})", r"\1-" + "\n" + r"\2", words, count=1)
    return paper(f"“{broken}”"), FORMATTING


@CASES.case("ligatures")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence("f[il]")
    return paper(f"“{words.replace('fi', 'ﬁ').replace('fl', 'ﬂ')}”"), FORMATTING


@CASES.case("soft hyphens and non-breaking spaces")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence(r"\w{9,}")
    softened = once(r"(\w{4})(\w{5,})", "\\1\u00ad\\2", words)
    return paper(softened.replace(" ", "\u00a0", 2)), FORMATTING


@CASES.case("pasted with a page number in the middle")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence(least=16)
    parts = words.split(" ")
    return paper(f"“{' '.join(parts[:8])}\n4\n{' '.join(parts[8:])}”"), FORMATTING


@CASES.case("pasted line by line with a page number as a paragraph in the middle")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence(least=16)
    parts = words.split(" ")
    return paper(f"“{' '.join(parts[:8])}", "4", f"{' '.join(parts[8:])}”"), FORMATTING


# Words changed


@CASES.case("a number changed by one digit")
def _(report: Report) -> tuple[Document, Expected]:
    passage = report.paragraph(lambda each: bool(re.search(r"\b[1-9]\d?\b", each.text)) and _plain(each.text))
    words = next(sentence for sentence in passage.sentences if re.search(r"\b[1-9]\d?\b", sentence))
    number = re.search(r"\b[1-9]\d?\b", words)[0]
    wrong = str(int(number) + 1)
    return paper(once(rf"\b{number}\b", wrong, words)), changed(passage.page, wrong, number)


def _plain(text: str) -> bool:
    return not re.search(r"[‘“”\"]", text)


@CASES.case("“not” dropped")
def _(report: Report) -> tuple[Document, Expected]:
    passage, words = report.sentence(" not ")
    return paper(f"“{words.replace(' not ', ' ', 1)}”"), changed(passage.page, "not")


@CASES.case("singular for plural")
def _(report: Report) -> tuple[Document, Expected]:
    passage, words = report.sentence(r"\bplans\b|\bworkers\b|\bneeds\b")
    return paper(once(r"\b(plan|worker|need)s\b", r"\1", words)), changed(passage.page)


_BRITISH = r"(\w{3,})is(ed|ing|ation)\b|(\w{3,})our(s?)\b"


@CASES.case("American spelling")
def _(report: Report) -> tuple[Document, Expected]:
    passage, words = report.sentence(_BRITISH)
    american = once(_BRITISH, _american, words)
    return paper(american), changed(passage.page)


def _american(match: re.Match[str]) -> str:
    return f"{match[1]}iz{match[2]}" if match[1] else f"{match[3]}or{match[4]}"


@CASES.case("word order swapped")
def _(report: Report) -> tuple[Document, Expected]:
    passage, words = report.sentence(r"(\w{4,}) and (\w{4,})")
    return paper(once(r"(\w{4,}) and (\w{4,})", r"\2 and \1", words)), changed(passage.page)


@CASES.case("another council’s name")
def _(report: Report) -> tuple[Document, Expected]:
    name = report.inspection.authority.removeprefix("London Borough of ").split(" ")[0]
    passage = report.paragraph(lambda each: any(name in s and _plain(s) for s in each.sentences))
    words = next(sentence for sentence in passage.sentences if name in sentence and _plain(sentence))
    return paper(f"“{words.replace(name, 'Alderbrook', 1)}”"), changed(passage.page, "Alderbrook")


@CASES.case("the first word changed")
def _(report: Report) -> tuple[Document, Expected]:
    passage, words = report.sentence()
    return paper(f"“Certainly {words.split(' ', 1)[1]}”"), changed(passage.page, "Certainly")


@CASES.case("the last word changed")
def _(report: Report) -> tuple[Document, Expected]:
    passage, words = report.sentence()
    return paper(f"“{words.rsplit(' ', 1)[0]} outstandingly.”"), changed(passage.page, "outstandingly")


# What changes no word


@CASES.case("another style of dash")
def _(report: Report) -> tuple[Document, Expected]:
    passage = report.paragraph(lambda each: any("-" in s and _plain(s) for s in each.sentences))
    words = next(sentence for sentence in passage.sentences if "-" in sentence and _plain(sentence))
    return paper(f"“{words.replace('-', '‑')}”"), FORMATTING


@CASES.case("first letter lowered and another mark at the end")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence()
    return paper(f"Inspectors said that “{words[:1].lower()}{words[1:-1]},” which the council welcomes."), FORMATTING


@CASES.case("first letter lowered in brackets")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence(r"^[A-Z][a-z]")
    return paper(f"Inspectors said that “[{words[:1].lower()}]{words[1:]}”"), FORMATTING


@CASES.case("double spaces")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence()
    return paper(f"“{words.replace(' ', '  ')}”"), VERBATIM


@CASES.case("emphasis added")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence()
    first, second, rest = words.split(" ", 2)
    document = paper()
    paragraph = document.add_paragraph()
    paragraph.add_run(f"“{first} ")
    paragraph.add_run(second).bold = True
    paragraph.add_run(f" {rest}”")
    return document, Expected(("verbatim",), {"quotation.emphasis-added": "to_confirm"}, (second,))


@CASES.case("emphasis that the paper says it added")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence()
    first, second, rest = words.split(" ", 2)
    document = paper()
    paragraph = document.add_paragraph()
    paragraph.add_run(f"“{first} ")
    paragraph.add_run(second).bold = True
    paragraph.add_run(f" {rest}” (emphasis added)")
    return document, VERBATIM


# Cuts, joins, insertions


@CASES.case("a harmless sentence cut with dots is shown")
def _(report: Report) -> tuple[Document, Expected]:
    passage = report.paragraph(lambda each: len(each.sentences) > 2 and is_harmless(each.text) and _plain(each.text))
    first, middle, last = passage.sentences[:3]
    return paper(f"“{first} … {last}”"), Expected(("verbatim",), {}, (middle.rstrip("."),))


@CASES.case("a critical sentence cut is flagged")
def _(report: Report) -> tuple[Document, Expected]:
    passage = report.paragraph(
        lambda each: (
            _plain(each.text)
            and any(re.search(r"\b(?:not|However|too)\b", middle) for middle in each.sentences[1:-1])
            and len(each.sentences) > 2
        )
    )
    place = next(n for n, s in enumerate(passage.sentences[1:-1], start=1) if re.search(r"\b(?:not|However|too)\b", s))
    before, cut, after = passage.sentences[place - 1 : place + 2]
    says = ("limits or criticises", cut.rstrip(".")[:60])
    return paper(f"“{before} [...] {after}”"), Expected(("formatting-only",), {}, says)


@CASES.case("two paragraphs joined")
def _(report: Report) -> tuple[Document, Expected]:
    (one, first), (other, second) = report.sentence(), report.sentence()
    says = (f"paragraph {one.address}", f"paragraph {other.address}")
    return paper(f"“{first} {second}”"), Expected(("joined",), {"quotation.joined": "must_fix"}, says)


@CASES.case("two paragraphs joined with an ellipsis")
def _(report: Report) -> tuple[Document, Expected]:
    first, second = report.sentence()[1], report.sentence()[1]
    return paper(f"“{first} … {second}”"), Expected(("joined",), {"quotation.joined": "must_fix"})


@CASES.case("words in square brackets")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence(r"^\w+ \w+ \w+")
    text = f"“{words.split(' ', 1)[0]} [of the council] {words.split(' ', 1)[1]}”"
    return paper(text), Expected(("formatting-only",), {"quotation.insertion": "to_confirm"}, ("[of the council]",))


@pytest.mark.parametrize("name", CASES)
def test_verdict_is_what_a_person_would_give(name: str, quoted_reports: dict[str, Inspection]) -> None:
    holds(CASES[name], quoted_reports.values())
