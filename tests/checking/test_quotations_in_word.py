"""Quotations of published reports in Word papers of many manners: each verdict is what a person would give."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest
from docx.document import Document

from cabinet_drafter.inspection import Inspection, Judgement
from cabinet_drafter.reading.published_report import read_inspection
from tests.checking.quoted_papers import (
    Checked,
    Report,
    check,
    hyperlinked,
    in_a_footnote,
    in_a_text_box,
    in_runs,
    is_harmless,
    paper,
)

REPORTS: Final = (
    "80554_solihull_2026-01-12.pdf",
    "80461_devon_2020-03-17.pdf",
    "80516_tower-hamlets_2019-07-22.pdf",
    "80538_plymouth_2024-03-15.pdf",
    "80444_calderdale_2015-03-20.pdf",
)


@dataclass(frozen=True)
class Expected:
    """What is to come of a paper: its verdicts, the severity by code of what is told, words in what is told."""

    verdicts: tuple[str, ...]
    told: dict[str, str] = field(default_factory=dict)
    says: tuple[str, ...] = ()


Case = Callable[[Report], tuple[Document, Expected]]
VERBATIM = Expected(("verbatim",))
FORMATTING = Expected(("formatting-only",))
CASES: dict[str, Case] = {}


def case(name: str) -> Callable[[Case], Case]:
    def keep(made: Case) -> Case:
        assert name not in CASES
        CASES[name] = made
        return made

    return keep


def once(pattern: str, by: str | Callable[[re.Match[str]], str], words: str) -> str:
    """The words, in marks, with the first match replaced."""
    assert re.search(pattern, words)
    return f"“{re.sub(pattern, by, words, count=1)}”"


def changed(page: int, *says: str) -> Expected:
    return Expected(("words-changed",), {"quotation.words-changed": "must_fix"}, (f"(page {page})", *says))


# Marks, and where the words stand


@case("curly double marks within a sentence")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence()
    return paper(f"Inspectors also said that “{words}” This is welcome."), VERBATIM


@case("straight double marks")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence()
    return paper(f'The report says: "{words}"'), VERBATIM


@case("single curly marks with an apostrophe within")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence("’s ")
    return paper(f"The report says: ‘{words}’"), VERBATIM


@case("single straight marks with a possessive plural within")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence("s’ ")
    return paper(f"Inspectors found that '{words.replace('’', chr(39))}'"), FORMATTING


@case("guillemets")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence()
    return paper(f"Inspectors wrote: «{words}»"), VERBATIM


@case("a word changed in guillemets")
def _(report: Report) -> tuple[Document, Expected]:
    passage, words = report.sentence(" and ")
    return paper(f"Inspectors wrote: «{words.replace(' and ', ' or ', 1)}»"), changed(passage.page, "“or” for “and”")


@case("double marks within single ones are nested the other way round in print")
def _(report: Report) -> tuple[Document, Expected]:
    passage = report.paragraph(lambda each: any(_one_term(sentence) for sentence in each.sentences))
    words = next(sentence for sentence in passage.sentences if _one_term(sentence))
    nested = re.sub(r"‘([^‘’]+)’", r"“\1”", words)
    return paper(f"The report says: ‘{nested}’"), FORMATTING


def _one_term(sentence: str) -> bool:
    return sentence.count("‘") == sentence.count("’") == 1 and 10 < len(sentence.split()) < 40


@case("a paragraph in the quotation style")
def _(report: Report) -> tuple[Document, Expected]:
    passage = report.paragraph(lambda each: "‘" not in each.text)
    document = paper()
    document.add_paragraph(passage.text, style="Quote")
    return document, VERBATIM


@case("two paragraphs in the quotation style")
def _(report: Report) -> tuple[Document, Expected]:
    document = paper()
    for _nth in range(2):
        document.add_paragraph(report.paragraph(lambda each: "‘" not in each.text).text, style="Intense Quote")
    return document, Expected(("verbatim", "verbatim"))


@case("a paragraph in the quotation style that begins with a term in marks")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence(least=12)
    document = paper()
    first, rest = words.split(" ", 1)
    document.add_paragraph(f"‘{first}’ {rest}", style="Quote")
    return document, FORMATTING


@case("a short sentence in italics alone")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence(least=5, most=9)
    document = paper()
    document.add_paragraph().add_run(words).italic = True
    return document, VERBATIM


@case("captions, notes and titles in italics are no quotations")
def _(_report: Report) -> tuple[Document, Expected]:
    document = paper("The table and the notes give the grades.")
    for text in (
        "Table 1: judgements of the inspection.",
        "Note: the children in care are good.",
        "Source: Ofsted report, page 2.",
        "Getting help early to children and families",
        "The experiences and progress of children in care are good.",
    ):
        document.add_paragraph().add_run(text).italic = True
    return document, Expected(())


@case("a quotation over two paragraphs, each opened, the last closed")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence(least=16)
    passage = next(each for each in report.passages() if words in each.text)
    first = passage.text[: passage.text.index(words) + len(words)]
    middle = first.split(" ")
    half = len(middle) // 2
    return paper(f"“{' '.join(middle[:half])}", f"{' '.join(middle[half:])}”"), Expected(
        ("formatting-only",) if "‘" in first else ("verbatim",)
    )


@case("a quotation that is not closed")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence()
    told = {"quotation.unclosed": "must_fix"}
    return paper(f"Inspectors wrote: “{words}", "The council agrees with that."), Expected(("verbatim",), told)


@case("in a table cell")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence()
    document = paper()
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Theme", "What inspectors said"
    table.cell(1, 0).text, table.cell(1, 1).text = "Help", f"“{words}”"
    return document, VERBATIM


@case("changed in a table cell")
def _(report: Report) -> tuple[Document, Expected]:
    passage, words = report.sentence(r"\bare\b")
    document = paper()
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Theme", "What inspectors said"
    table.cell(1, 0).text = "Help"
    table.cell(1, 1).text = once(r"\bare\b", "were", words)
    return document, changed(passage.page, "“were” for “are”")


@case("in a list")
def _(report: Report) -> tuple[Document, Expected]:
    document = paper("Inspectors said:")
    for _nth in range(2):
        document.add_paragraph(f"“{report.sentence()[1]}”", style="List Bullet")
    return document, Expected(("verbatim", "verbatim"))


@case("in a footnote")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence()
    document = paper("Inspectors were pleased.")
    in_a_footnote(document, f"Ofsted wrote: “{words}”")
    return document, VERBATIM


@case("changed in a footnote")
def _(report: Report) -> tuple[Document, Expected]:
    passage, words = report.sentence(" the ")
    document = paper("Inspectors were pleased.")
    in_a_footnote(document, f"Ofsted wrote: “{words.replace(' the ', ' their ', 1)}”")
    return document, changed(passage.page, "“their” for “the”")


@case("in a text box")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence()
    document = paper()
    in_a_text_box(document, f"“{words}”")
    return document, VERBATIM


@case("split across runs")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence()
    document = paper()
    in_runs(document.add_paragraph(), f"Inspectors said “{words}” in March.")
    return document, VERBATIM


@case("with a hyperlink inside")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence()
    document = paper()
    parts = words.split(" ")
    hyperlinked(document.add_paragraph(), f"“{' '.join(parts[:3])} ", parts[3], f" {' '.join(parts[4:])}”")
    return document, VERBATIM


SIGNED = (
    "{} – Ofsted, January 2026",
    "{} (Ofsted, January 2026, paragraph 12)",
    "{}\nOfsted inspection report",
    "Ofsted: {}",
)


@case("in the quotation style with who is quoted beside it")
def _(report: Report) -> tuple[Document, Expected]:
    document = paper()
    for form in SIGNED:
        document.add_paragraph(form.format(report.sentence()[1]), style="Quote")
    return document, Expected(("verbatim",) * len(SIGNED))


@case("changed in the quotation style with who is quoted beside it")
def _(report: Report) -> tuple[Document, Expected]:
    passage, words = report.sentence(" and ")
    document = paper()
    document.add_paragraph(f"{words.replace(' and ', ' or ', 1)} – Ofsted, January 2026", style="Quote")
    return document, changed(passage.page, "“or” for “and”")


@case("invented in the quotation style below what introduces it")
def _(_report: Report) -> tuple[Document, Expected]:
    document = paper("Inspectors wrote:")
    document.add_paragraph(f"{INVENTED.capitalize()}.", style="Quote")
    document.add_paragraph("The council shares that view.")
    document.add_paragraph("Our vision is a county in which every child has a place to call home.", style="Quote")
    return document, Expected(("not-in-report",), {"quotation.not-in-report": "must_fix"})


@case("three paragraphs in one cell of a table, opened and closed once")
def _(report: Report) -> tuple[Document, Expected]:
    first, second, third = (report.paragraph(lambda each: "‘" not in each.text).text for _nth in range(3))
    document = paper()
    cell = document.add_table(rows=1, cols=2).cell(0, 1)
    cell.paragraphs[0].text = f"“{first}"
    cell.add_paragraph(second)
    cell.add_paragraph(f"{third}”")
    return document, FORMATTING


@case("with spaces within the marks, and closed by a straight one")
def _(report: Report) -> tuple[Document, Expected]:
    return paper(f"“ {report.sentence()[1]} ”", f'“{report.sentence()[1]}"'), Expected(("verbatim", "verbatim"))


def _rows(inspection: Inspection) -> list[Judgement]:
    """The judgements that the table prints, but for one that is a sentence."""
    return [each for each in inspection.judgements if each.grade and not each.name.startswith("The overall judgement")]


@case("headings, judgements and the title in marks are names")
def _(report: Report) -> tuple[Document, Expected]:
    inspection = report.inspection
    headings = [f"Under “{section.heading}” inspectors report much." for section in inspection.sections]
    judged = [f"Ofsted’s report says “{each.name} – {each.grade_printed}”." for each in _rows(inspection)]
    return paper(*headings, *judged, f"Ofsted’s report “{inspection.title}” is public."), Expected(())


@case("a judgement in marks with another grade is held against print")
def _(report: Report) -> tuple[Document, Expected]:
    leaders = next(each for each in _rows(report.inspection) if each.name.startswith("The impact of leaders"))
    wrong = "outstanding" if leaders.grade_printed.lower() == "inadequate" else "inadequate"
    text = f"Ofsted said that “{leaders.name}: {wrong}”."
    return paper(text), Expected(("not-in-report",), {"quotation.not-in-report": "must_fix"})


# What a PDF leaves in copied text


@case("hyphens at line ends")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence(r"\w{9,}")
    broken = re.sub(r"(\w{4})(\w{5,})", r"\1- \2", words, count=1)
    return paper(f"“{broken}”"), FORMATTING


@case("a hyphen and a line break within a word")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence(r"\w{9,}")
    broken = re.sub(r"(\w{4})(\w{5,})", r"\1-" + "\n" + r"\2", words, count=1)
    return paper(f"“{broken}”"), FORMATTING


@case("ligatures")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence("f[il]")
    return paper(f"“{words.replace('fi', 'ﬁ').replace('fl', 'ﬂ')}”"), FORMATTING


@case("soft hyphens and non-breaking spaces")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence(r"\w{9,}")
    softened = once(r"(\w{4})(\w{5,})", "\\1\u00ad\\2", words)
    return paper(softened.replace(" ", "\u00a0", 2)), FORMATTING


@case("pasted with a page number in the middle")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence(least=16)
    parts = words.split(" ")
    return paper(f"“{' '.join(parts[:8])}\n4\n{' '.join(parts[8:])}”"), FORMATTING


@case("pasted line by line with a page number as a paragraph in the middle")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence(least=16)
    parts = words.split(" ")
    return paper(f"“{' '.join(parts[:8])}", "4", f"{' '.join(parts[8:])}”"), FORMATTING


# Words changed


@case("a number changed by one digit")
def _(report: Report) -> tuple[Document, Expected]:
    passage = report.paragraph(lambda each: bool(re.search(r"\b[1-9]\d?\b", each.text)) and _plain(each.text))
    words = next(sentence for sentence in passage.sentences if re.search(r"\b[1-9]\d?\b", sentence))
    number = re.search(r"\b[1-9]\d?\b", words)[0]
    wrong = str(int(number) + 1)
    return paper(once(rf"\b{number}\b", wrong, words)), changed(passage.page, wrong, number)


def _plain(text: str) -> bool:
    return not re.search(r"[‘“”\"]", text)


@case("“not” dropped")
def _(report: Report) -> tuple[Document, Expected]:
    passage, words = report.sentence(" not ")
    return paper(f"“{words.replace(' not ', ' ', 1)}”"), changed(passage.page, "not")


@case("singular for plural")
def _(report: Report) -> tuple[Document, Expected]:
    passage, words = report.sentence(r"\bplans\b|\bworkers\b|\bneeds\b")
    return paper(once(r"\b(plan|worker|need)s\b", r"\1", words)), changed(passage.page)


_BRITISH = r"(\w{3,})is(ed|ing|ation)\b|(\w{3,})our(s?)\b"


@case("American spelling")
def _(report: Report) -> tuple[Document, Expected]:
    passage, words = report.sentence(_BRITISH)
    american = once(_BRITISH, _american, words)
    return paper(american), changed(passage.page)


def _american(match: re.Match[str]) -> str:
    return f"{match[1]}iz{match[2]}" if match[1] else f"{match[3]}or{match[4]}"


@case("word order swapped")
def _(report: Report) -> tuple[Document, Expected]:
    passage, words = report.sentence(r"(\w{4,}) and (\w{4,})")
    return paper(once(r"(\w{4,}) and (\w{4,})", r"\2 and \1", words)), changed(passage.page)


@case("another council’s name")
def _(report: Report) -> tuple[Document, Expected]:
    name = report.inspection.authority.removeprefix("London Borough of ").split(" ")[0]
    passage = report.paragraph(lambda each: any(name in s and _plain(s) for s in each.sentences))
    words = next(sentence for sentence in passage.sentences if name in sentence and _plain(sentence))
    return paper(f"“{words.replace(name, 'Alderbrook', 1)}”"), changed(passage.page, "Alderbrook")


@case("the first word changed")
def _(report: Report) -> tuple[Document, Expected]:
    passage, words = report.sentence()
    return paper(f"“Certainly {words.split(' ', 1)[1]}”"), changed(passage.page, "Certainly")


@case("the last word changed")
def _(report: Report) -> tuple[Document, Expected]:
    passage, words = report.sentence()
    return paper(f"“{words.rsplit(' ', 1)[0]} outstandingly.”"), changed(passage.page, "outstandingly")


# What changes no word


@case("another style of dash")
def _(report: Report) -> tuple[Document, Expected]:
    passage = report.paragraph(lambda each: any("-" in s and _plain(s) for s in each.sentences))
    words = next(sentence for sentence in passage.sentences if "-" in sentence and _plain(sentence))
    return paper(f"“{words.replace('-', '‑')}”"), FORMATTING


@case("first letter lowered and another mark at the end")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence()
    return paper(f"Inspectors said that “{words[:1].lower()}{words[1:-1]},” which the council welcomes."), FORMATTING


@case("first letter lowered in brackets")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence(r"^[A-Z][a-z]")
    return paper(f"Inspectors said that “[{words[:1].lower()}]{words[1:]}”"), FORMATTING


@case("double spaces")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence()
    return paper(f"“{words.replace(' ', '  ')}”"), VERBATIM


@case("emphasis added")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence()
    first, second, rest = words.split(" ", 2)
    document = paper()
    paragraph = document.add_paragraph()
    paragraph.add_run(f"“{first} ")
    paragraph.add_run(second).bold = True
    paragraph.add_run(f" {rest}”")
    return document, Expected(("verbatim",), {"quotation.emphasis-added": "to_confirm"}, (second,))


@case("emphasis that the paper says it added")
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


@case("a harmless sentence cut with dots is shown")
def _(report: Report) -> tuple[Document, Expected]:
    passage = report.paragraph(lambda each: len(each.sentences) > 2 and is_harmless(each.text) and _plain(each.text))
    first, middle, last = passage.sentences[:3]
    return paper(f"“{first} … {last}”"), Expected(("verbatim",), {}, (middle.rstrip("."),))


@case("a critical sentence cut is flagged")
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


@case("two paragraphs joined")
def _(report: Report) -> tuple[Document, Expected]:
    (one, first), (other, second) = report.sentence(), report.sentence()
    says = (f"paragraph {one.address}", f"paragraph {other.address}")
    return paper(f"“{first} {second}”"), Expected(("joined",), {"quotation.joined": "must_fix"}, says)


@case("two paragraphs joined with an ellipsis")
def _(report: Report) -> tuple[Document, Expected]:
    first, second = report.sentence()[1], report.sentence()[1]
    return paper(f"“{first} … {second}”"), Expected(("joined",), {"quotation.joined": "must_fix"})


@case("words in square brackets")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence(r"^\w+ \w+ \w+")
    text = f"“{words.split(' ', 1)[0]} [of the council] {words.split(' ', 1)[1]}”"
    return paper(text), Expected(("formatting-only",), {"quotation.insertion": "to_confirm"}, ("[of the council]",))


# Words of nobody’s report

INVENTED = "the council has built an exemplary partnership with every football club along the coast"


@case("invented, given as Ofsted’s")
def _(_report: Report) -> tuple[Document, Expected]:
    told = {"quotation.not-in-report": "must_fix"}
    return paper(f"Ofsted said that “{INVENTED}”."), Expected(("not-in-report",), told)


@case("a councillor’s words")
def _(_report: Report) -> tuple[Document, Expected]:
    told = {"quotation.not-in-report": "to_confirm"}
    return paper(f"Councillor Example said: “{INVENTED}”."), Expected(("not-in-report",), told)


ELSEWHERE = {
    "an Act": "Section 149 of the Equality Act 2010 imposes the equality duty. It requires the council “{}”.",
    "an Act, set out": "The duty in section 149 of the Equality Act 2010 is set out as follows: ‘{}’",
    "guidance": "Working Together to Safeguard Children 2023 states that “{}”.",
    "a policy": "The council’s recruitment policy says: “{}”.",
    "another body": "The peer review by the Local Government Association said that “{}”.",
    "Ofsted’s own framework": "The Ofsted ILACS framework states that “{}”.",
    "named behind": "“{}” (Children Act 1989, section 17).",
}
LAW = "to have due regard to the need to advance equality of opportunity between persons who share a characteristic"


def _elsewhere(text: str) -> Case:
    def made(_report: Report) -> tuple[Document, Expected]:
        told = {"quotation.not-in-report": "for_information"}
        return paper("The council has legal duties.", text.format(LAW)), Expected(("not-in-report",), told)

    return made


for _name, _text in ELSEWHERE.items():
    CASES[f"words of {_name}"] = _elsewhere(_text)


@case("an Act quoted in paragraphs of their own below what leads in to them")
def _(_report: Report) -> tuple[Document, Expected]:
    document = paper(
        "This report has had due regard to section 149 of the Equality Act 2010, which is set out as follows:",
        f"“{LAW};”",
        "“to foster good relations between persons who share a relevant protected characteristic and others.”",
    )
    told = {"quotation.not-in-report": "for_information"}
    return document, Expected(("not-in-report", "not-in-report"), told)


@case("an Act named in a sentence in which inspectors speak changes nothing")
def _(_report: Report) -> tuple[Document, Expected]:
    told = {"quotation.not-in-report": "must_fix"}
    text = f"Under section 17 of the Children Act 1989 the council must help. Inspectors found that “{INVENTED}”."
    return paper(text), Expected(("not-in-report",), told)


OTHERS = (
    "The council’s statement on the report said: “{}.”",
    "Responding to the Ofsted report, the council said: “{}.”",
    "Inspectors asked: “how do you know that {}?”",
)


@case("what others said about the report is to confirm")
def _(_report: Report) -> tuple[Document, Expected]:
    told = {"quotation.not-in-report": "to_confirm"}
    return paper(*(text.format(INVENTED) for text in OTHERS)), Expected(("not-in-report",) * 3, told)


@case("a few words in marks before a noun, and addresses")
def _(_report: Report) -> tuple[Document, Expected]:
    return paper(
        "Inspectors visited the ‘front door and assessment’ teams and the ‘edge of adoption service’ team.",
        "The inspectors’ report is at ‘www.example.gov.uk/ofsted-report’ and the response at “help@example.gov.uk”.",
    ), Expected(())


@case("a few invented words that inspectors are said to have said")
def _(_report: Report) -> tuple[Document, Expected]:
    told = {"quotation.not-in-report": "must_fix"}
    return paper("Ofsted described the service as “exemplary in every street”."), Expected(("not-in-report",), told)


@case("scare quotes, titles and short terms")
def _(_report: Report) -> tuple[Document, Expected]:
    return paper(
        "The ‘front door’ and the “edge of care” teams, the so-called ‘virtual school’ and the ‘Staying Close’ offer.",
        "The strategy “Every Child In Our County Counts” was agreed in ’19, and the children’s views weren’t ‘lost’.",
        "Services are judged ‘requires improvement to be good’ under “Inspecting local authority children’s services”.",
    ), Expected(())


@pytest.fixture(scope="module")
def reports(corpus: Path) -> dict[str, Inspection]:
    return {name: read_inspection(corpus / "reports" / name) for name in REPORTS}


@pytest.mark.parametrize("name", CASES)
def test_verdict_is_what_a_person_would_give(name: str, reports: dict[str, Inspection]) -> None:
    made = 0
    for inspection in reports.values():
        try:
            document, expected = CASES[name](Report(inspection))
        except StopIteration:  # This report prints no such sentence.
            continue
        made += 1
        _as_expected(check(document, inspection), expected)
    assert made >= 2, "too few of the reports print such a sentence"


def _as_expected(checked: Checked, expected: Expected) -> None:
    shown = [(each.text, each.verdict.value, each.changes, each.formatting) for each in checked.quotations]
    verdicts = [
        "formatting-only" if one == "verbatim" and other == "formatting-only" else one
        for one, other in zip(checked.verdicts, expected.verdicts, strict=False)
    ]
    assert [*verdicts, *checked.verdicts[len(verdicts) :]] == list(expected.verdicts), shown
    told = dict(checked.told)
    assert told == expected.told, (shown, checked.findings)
    messages = " ".join(found.message for found in checked.findings)
    for words in expected.says:
        assert words in messages, (words, messages)
