"""A template whose drafts would fetch something, or run something, is refused by check and fill alike."""

import pytest
from sample_paper import fill_sample
from small_template import paragraph, part_of, small_template

from cabinet_drafter.errors import ExitCode, WordTemplateError
from cabinet_drafter.word.template_check import check_word_template

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def related(kind: str, target: str = "odd.bin", mode: str = "", owner: str = "word/header9.xml") -> bytes:
    """A template in which one more part has one relationship."""
    folder, _, name = owner.rpartition("/")
    external = f' TargetMode="{mode}"' if mode else ""
    relationships = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{kind}" Target="{target}"{external}/></Relationships>'
    )
    return small_template("x", extra={f"{folder}/_rels/{name}.rels": relationships.encode()})


def field(*codes: str) -> str:
    """A field whose code Word has split over several runs."""
    inner = "".join(f"<w:r><w:instrText>{code}</w:instrText></w:r>" for code in codes)
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return f"{mark.format('begin')}{inner}{mark.format('separate')}{mark.format('end')}"


def refusal_of_both(content: bytes) -> WordTemplateError:
    with pytest.raises(WordTemplateError) as by_check:
        check_word_template(content, "small.docx")
    with pytest.raises(WordTemplateError) as by_fill:
        fill_sample(content)
    assert by_check.value.exit_code is ExitCode.WORD_TEMPLATE_NOT_USABLE
    assert by_check.value.code == by_fill.value.code
    assert by_check.value.remedy
    return by_check.value


@pytest.mark.parametrize("home", [OFFICE, STRICT])
@pytest.mark.parametrize("kind", ["aFChunk", "subDocument", "oleObject", "package", "control", "frame"])
def test_what_another_program_would_open_is_refused(home: str, kind: str) -> None:
    assert refusal_of_both(related(f"{home}/{kind}")).code == "word-file.live-content"


def test_macros_under_another_name_are_refused() -> None:
    kind = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
    assert refusal_of_both(related(kind, "media.bin")).code == "word-file.live-content"


@pytest.mark.parametrize("kind", ["image", "header", "attachedTemplate", "mailMergeSource"])
def test_what_lies_outside_the_file_is_refused(kind: str) -> None:
    refused = refusal_of_both(related(f"{OFFICE}/{kind}", "http://elsewhere.example/p", "External"))
    assert refused.code == "word-file.outside-content"
    assert "elsewhere.example" in refused.found


def test_a_hyperlink_may_lead_outside() -> None:
    content = related(f"{OFFICE}/hyperlink", "https://www.gov.uk", "External")
    assert check_word_template(content, "small.docx") == ()
    assert fill_sample(content).content


def test_the_attached_template_in_the_settings_is_taken_away() -> None:
    content = related(f"{OFFICE}/attachedTemplate", "file:///C:/x.dotm", "External", owner="word/settings.xml")
    assert check_word_template(content, "small.docx") == ()
    assert "x.dotm" not in part_of(fill_sample(content).content, "word/_rels/settings.xml.rels")


@pytest.mark.parametrize("code", ["DDE", "ddeauto c:\\cmd", "LINK Excel.Sheet", "INCLUDETEXT x", "INCLUDEPICTURE x"])
def test_a_field_that_fetches_is_refused(code: str) -> None:
    simple = f'<w:fldSimple w:instr=" {code} "/>'
    for xml in (field(f" {code} "), field(" ", code[:2], code[2:]), simple, field(" IF ", "1") + simple):
        assert refusal_of_both(small_template(paragraph(xml=xml))).code == "word-file.fetching-field"
    header = small_template("x", header=paragraph(xml=field(code)))
    assert refusal_of_both(header).code == "word-file.fetching-field"


def test_a_field_whose_kind_is_worked_out_is_refused() -> None:
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    nested = f"{begin}{field('QUOTE 68 68 69')}<w:r><w:instrText> c:</w:instrText></w:r>{end}"
    for xml in (nested, field("{{ title }} x")):
        assert refusal_of_both(small_template(paragraph(xml=xml))).code == "word-file.fetching-field"


@pytest.mark.parametrize("code", ["PAGE", "= 1 + 1", 'TOC \\o "1-3"', "REF linked", "HYPERLINK x"])
def test_other_fields_stay(code: str) -> None:
    linked = '<w:bookmarkStart w:id="1" w:name="linked"/><w:bookmarkEnd w:id="1"/>'
    content = small_template(paragraph(xml=f"{linked}{field(f' {code} ')}"))
    assert check_word_template(content, "small.docx") == ()
    assert code.split(maxsplit=1)[0] in part_of(fill_sample(content).content, "word/document.xml")
