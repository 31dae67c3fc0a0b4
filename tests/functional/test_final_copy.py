"""`check --final` exits 0 on a clean copy, and on no copy in which one thing is left over."""

import json
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from example_folder import ExampleFolder, run

Change = Callable[[Document], object]


@pytest.fixture(scope="module")
def cleared(tmp_path_factory: pytest.TempPathFactory) -> tuple[ExampleFolder, Path]:
    """The example's draft with its Word comments settled and deleted."""
    example = ExampleFolder.copied_to(tmp_path_factory.mktemp("final") / "example")
    told = run(["draft", str(example.brief), "--pack-dir", str(example.packs)])
    assert told.exit_code == 0, told
    document = docx.Document(str(example.folder / "cabinet-paper.docx"))
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        for element in list(document.element.iter(qn(f"w:{name}"))):
            element.getparent().remove(element)
    for element in list(document.part._comments_part.element):
        element.getparent().remove(element)
    clean = example.folder / "clean.docx"
    document.save(str(clean))
    return example, clean


def final(cleared: tuple[ExampleFolder, Path], change: Change) -> tuple[int, list[dict]]:
    """What `check --final` tells of the clean copy after a change, and its exit code."""
    example, clean = cleared
    document = docx.Document(str(clean))
    change(document)
    changed = clean.with_name("changed.docx")
    document.save(str(changed))
    told = run(["check", str(changed), "--brief", str(example.brief), "--final", "--format", "json"])
    return told.exit_code, json.loads(told.stdout)["findings"]


def line(text: str) -> Change:
    return lambda document: document.paragraphs[-1].insert_paragraph_before(text)


def in_header(text: str) -> Change:
    return lambda document: document.sections[0].header.add_paragraph(text)


def unchanged(document: Document) -> None:
    del document


def comment(document: Document) -> object:
    return document.add_comment(document.paragraphs[-1].runs, text="Is this right?", author="A Reader")


def insertion(document: Document) -> None:
    by = f'{nsdecls("w")} w:id="901" w:author="A Reader" w:date="2025-06-01T09:00:00Z"'
    document.paragraphs[-1]._p.append(parse_xml(f"<w:ins {by}><w:r><w:t> and more</w:t></w:r></w:ins>"))


def deletion(document: Document) -> None:
    by = f'{nsdecls("w")} w:id="902" w:author="A Reader" w:date="2025-06-01T09:00:00Z"'
    document.paragraphs[-1]._p.append(parse_xml(f"<w:del {by}><w:r><w:delText>gone</w:delText></w:r></w:del>"))


def changed_format(document: Document) -> None:
    by = f'{nsdecls("w")} w:id="903" w:author="A Reader" w:date="2025-06-01T09:00:00Z"'
    run_properties = document.paragraphs[-1].runs[0]._r.get_or_add_rPr()
    run_properties.append(parse_xml(f"<w:rPrChange {by}><w:rPr/></w:rPrChange>"))


def inserted_in_footer(document: Document) -> None:
    by = f'{nsdecls("w")} w:id="904" w:author="A Reader" w:date="2025-06-01T09:00:00Z"'
    footer = document.sections[0].footer.paragraphs[0]._p
    footer.append(parse_xml(f"<w:ins {by}><w:r><w:t> and more</w:t></w:r></w:ins>"))


def hidden(document: Document) -> None:
    document.paragraphs[-1].add_run(" Not for members.").font.hidden = True


def highlighted(document: Document) -> None:
    document.paragraphs[-1].add_run(" See this.").font.highlight_color = WD_COLOR_INDEX.YELLOW


def watermark(document: Document) -> None:
    drawn = (
        f"<w:r {nsdecls('w')} xmlns:v='urn:schemas-microsoft-com:vml'><w:pict><v:shape id='PowerPlusWaterMarkObject'>"
        "<v:textpath string='DRAFT'/></v:shape></w:pict></w:r>"
    )
    document.sections[0].header.paragraphs[0]._p.append(parse_xml(drawn))


def author(document: Document) -> None:
    document.core_properties.author = "Jo Bloggs"


def saved_by(document: Document) -> None:
    document.core_properties.last_modified_by = "Jo Bloggs"


def test_a_clean_copy_is_final(cleared: tuple[ExampleFolder, Path]) -> None:
    assert final(cleared, unchanged) == (0, [])


@pytest.mark.parametrize(
    ("change", "code"),
    [
        pytest.param(line("The paper is [awaiting: classification]."), "missing-input", id="input"),
        pytest.param(line("Wards affected: TBC"), "placeholder", id="tbc"),
        pytest.param(line("Considered by [name of committee] in March."), "placeholder", id="brackets"),
        pytest.param(line("The plan is/is not within the budget."), "placeholder", id="is-is-not"),
        pytest.param(line("Appendix 3 – to follow"), "placeholder", id="to-follow"),
        pytest.param(line("Legal Services to comment."), "placeholder", id="to-comment"),
        pytest.param(line("Awaiting figures from Finance"), "placeholder", id="awaiting"),
        pytest.param(line("Contact: Enter name and telephone number"), "placeholder", id="enter"),
        pytest.param(line("Guidance: set out the options here."), "guidance", id="guidance"),
        pytest.param(line("None. (Note to author: say why.)"), "guidance", id="note"),
        pytest.param(line("(Please state whether scrutiny has seen this)"), "guidance", id="please-state"),
        pytest.param(line("Considered on {{ meeting.date }}."), "template-tag", id="tag"),
        pytest.param(line("DRAFT"), "sign-off", id="draft"),
        pytest.param(line("DRAFT 2 – with Legal"), "sign-off", id="draft-2"),
        pytest.param(line("Date cleared: 3 June 2025"), "sign-off", id="cleared"),
        pytest.param(in_header("Draft v0.3"), "sign-off", id="header"),
        pytest.param(in_header("Ref: KD/2025/XXX"), "placeholder", id="reference"),
        pytest.param(comment, "comment", id="comment"),
        pytest.param(insertion, "tracked-change", id="insertion"),
        pytest.param(deletion, "tracked-change", id="deletion"),
        pytest.param(changed_format, "tracked-change", id="format"),
        pytest.param(inserted_in_footer, "tracked-change", id="footer"),
        pytest.param(hidden, "hidden-text", id="hidden"),
        pytest.param(highlighted, "highlight", id="highlight"),
        pytest.param(watermark, "sign-off", id="watermark"),
        pytest.param(author, "author", id="author"),
        pytest.param(saved_by, "author", id="saved-by"),
    ],
)
def test_a_copy_with_one_thing_left_over_is_not(cleared: tuple[ExampleFolder, Path], change: Change, code: str) -> None:
    exit_code, findings = final(cleared, change)
    told = [each for each in findings if each["code"] == f"left-over.{code}"]
    assert told
    assert {each["severity"] for each in told} == {"must_fix"}
    assert exit_code == 14
