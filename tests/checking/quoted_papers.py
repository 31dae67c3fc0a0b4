"""Word papers that quote a published report, made at test time in several house styles; the words are the report's."""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass, field

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph
from lxml import etree

from cabinet_drafter.checking.paper_lines import lines_of
from cabinet_drafter.checking.paper_under_check import CheckedAgainst, PaperUnderCheck
from cabinet_drafter.checking.quotations.placed import PlacedQuotation
from cabinet_drafter.checking.quotations.placing import placed_quotations
from cabinet_drafter.checking.quotations.told import check_quotations
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.limiting_words import limiting_words
from cabinet_drafter.word.read_back import read_written_paper

LEAD = "Ofsted inspectors found the following in their report."
_NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_NOTES_OF = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


@dataclass(frozen=True)
class Printed:
    """A passage of a report, to be quoted."""

    address: str
    page: int
    text: str
    sentences: tuple[str, ...]


@dataclass
class Report:
    """A report to quote from: `sentence` and `paragraph` give passages that suit a case, each but once."""

    inspection: Inspection
    taken: set[str] = field(default_factory=set)

    def paragraph(self, suits: Callable[[Printed], bool] = lambda _: True) -> Printed:
        """The first passage not yet taken that suits."""
        found = next(each for each in self.passages() if each.address not in self.taken and suits(each))
        self.taken.add(found.address)
        return found

    def sentence(self, pattern: str = "", least: int = 10, most: int = 30) -> tuple[Printed, str]:
        """A plain sentence in which the pattern stands, with its passage; each sentence stands in print once."""
        report = self.inspection
        others = (*report.summary, *report.areas_for_improvement, *report.areas_for_priority_action)
        others += tuple(each for section in report.sections for each in (*section.paragraphs, *section.unnumbered))
        every = " ".join(each.text for each in others)

        def plain(sentence: str) -> bool:
            return (
                least <= len(sentence.split()) <= most
                and re.fullmatch(r"[A-Z][\w ,’–-]+\.", sentence) is not None
                and re.search(pattern, sentence) is not None
                and every.count(sentence) == 1
            )

        passage = self.paragraph(lambda each: any(plain(sentence) for sentence in each.sentences))
        return passage, next(sentence for sentence in passage.sentences if plain(sentence))

    def passages(self) -> list[Printed]:
        return [
            Printed(each.address, each.page, each.text, each.sentences)
            for section in self.inspection.sections
            for each in section.paragraphs
            if "•" not in each.text and len(each.sentences) > 1
        ]


@dataclass(frozen=True)
class Checked:
    """What came of a paper: its quotations, and what is told of them."""

    quotations: tuple[PlacedQuotation, ...]
    findings: tuple[Finding, ...]

    @property
    def verdicts(self) -> list[str]:
        return [each.verdict.value for each in self.quotations]

    @property
    def told(self) -> dict[str, str]:
        """Severity by code, without what only says what else stands in print."""
        passed_over = {"quotation.formatting", "quotation.cut-removes-criticism", "quotation.cut"}
        return {each.code: each.severity.value for each in self.findings if each.code not in passed_over}

    def finding(self, code: str) -> Finding:
        return next(each for each in self.findings if each.code == code)


def check(document: Document, inspection: Inspection) -> Checked:
    """The Word file as it is saved, read back and checked."""
    stream = io.BytesIO()
    document.save(stream)
    written = read_written_paper(stream.getvalue())
    lines = lines_of(written)
    against = CheckedAgainst(inspection=inspection)
    quotations = placed_quotations(lines, against.quotable)
    paper = PaperUnderCheck(written, lines, quotations, against)
    return Checked(quotations, tuple(check_quotations(paper)))


def is_harmless(text: str) -> bool:
    """Whether leaving it out takes no criticism away."""
    critical = r"\b(?:not|but|cannot|too|however|although|despite|poor|weak|delay|drift|fail|lack|few)"
    return not limiting_words(text) and not re.search(critical, text, re.IGNORECASE)


def paper(*paragraphs: str) -> Document:
    """A paper that leads in to a quotation, then these paragraphs."""
    document = docx.Document()
    document.add_heading("Outcome of the inspection", 1)
    for text in (LEAD, *paragraphs):
        document.add_paragraph(text)
    return document


def in_runs(paragraph: Paragraph, words: str, size: int = 7) -> None:
    """The words as Word keeps them after much editing: in runs that break anywhere."""
    for start in range(0, len(words), size):
        paragraph.add_run(words[start : start + size])


def hyperlinked(paragraph: Paragraph, before: str, linked: str, after: str) -> None:
    """The words with a hyperlink in the middle."""
    paragraph.add_run(before)
    to = paragraph.part.relate_to("https://reports.ofsted.gov.uk", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = parse_xml(
        f'<w:hyperlink {nsdecls("w", "r")} r:id="{to}"><w:r><w:t xml:space="preserve"/></w:r></w:hyperlink>'
    )
    link.find(f"{qn('w:r')}/{qn('w:t')}").text = linked
    paragraph._p.append(link)
    paragraph.add_run(after)


def in_a_footnote(document: Document, words: str) -> None:
    """A footnote of the last paragraph."""
    notes = parse_xml(
        f'<w:footnotes {nsdecls("w")}><w:footnote w:id="2"><w:p><w:r><w:t xml:space="preserve"/></w:r></w:p>'
        "</w:footnote></w:footnotes>"
    )
    notes.find(f".//{qn('w:t')}").text = words
    part = Part(PackURI("/word/footnotes.xml"), _NOTES, etree.tostring(notes), document.part.package)
    document.part.relate_to(part, _NOTES_OF)
    run = document.paragraphs[-1].add_run()
    run._r.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="2"/>'))


def in_a_text_box(document: Document, words: str) -> None:
    """A text box that hangs on a paragraph of its own."""
    box = parse_xml(
        f'<w:pict {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent><w:p><w:r>'
        '<w:t xml:space="preserve"/></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>'
    )
    box.find(f".//{qn('w:t')}").text = words
    document.add_paragraph().add_run()._r.append(box)
