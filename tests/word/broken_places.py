"""Templates with a defect in the midst of a tag, or in a place of the file that is not its text."""

from collections.abc import Iterator

from good_template import HEAD, PLACES, Broken, split, template
from lxml import etree
from small_template import cell, paragraph, row, run, table

from cabinet_drafter.errors import WordTemplateError
from cabinet_drafter.word.word_parts import WordParts

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def broken_amid_tags() -> Iterator[Broken]:
    """What Word keeps in the midst of a tag."""
    yield Broken(
        "cut in two by Enter",
        template({"meeting": paragraph("{{ meeting.") + paragraph("body }}")}),
        "tag.cut", PLACES["meeting"], "{{ meeting.body }}",
    )  # fmt: skip
    yield Broken(
        "condition cut in two by Enter",
        template({"if previous": paragraph("{%p if") + paragraph("has_previous %}")}),
        "tag.cut", PLACES["if previous"], "{%p if has_previous %}",
    )  # fmt: skip
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    field = f"{run('{{ ')}{begin}<w:r><w:instrText> PAGE </w:instrText></w:r>{middle}{run('title')}{end}{run(' }}')}"
    yield Broken(
        "field within the tag",
        template({"title": paragraph(xml=field)}),
        "tag.amid-field",
        "paragraph 1",
        "{{ title }}",
    )
    linked = (
        f"{begin}<w:r><w:instrText> HYPERLINK x </w:instrText></w:r>{middle}{run('{% if has_previous %}earlier')}{end}"
    )
    yield Broken(
        "condition begun within a field and ended outside",
        template({"meeting": paragraph(xml=linked + run("report{% endif %}"))}),
        "tag.amid-field", PLACES["meeting"], "Alt+F9",
    )  # fmt: skip
    inserted = f'<w:ins w:id="1" w:author="Terry">{run("tle")}</w:ins>'
    yield Broken(
        "tracked insertion within the tag",
        template({"title": paragraph(xml=run("{{ ti") + inserted + run(" }}"))}),
        "template.tracked-changes", "paragraph 1", "Accept All Changes",
    )  # fmt: skip
    deleted = '<w:del w:id="1" w:author="Terry"><w:r><w:delText>xx</w:delText></w:r></w:del>'
    yield Broken(
        "tracked deletion within the tag",
        template({"title": paragraph(xml=run("{{ ti") + deleted + run("tle }}"))}),
        "template.tracked-changes", "paragraph 1", "Accept All Changes",
    )  # fmt: skip
    yield Broken(
        "misspelt name in runs split by the spelling check",
        template({"meeting": split("{", "{ meet", "ing.bdy", " }", "}")}),
        "tag.unknown-field", PLACES["meeting"], "{{ meeting.body }}",
    )  # fmt: skip
    placeholder = (
        '<w:sdt><w:sdtPr><w:id w:val="5"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>'
        f"{run('{{ title }}')}</w:sdtContent></w:sdt>"
    )
    yield Broken(
        "placeholder of a content control",
        template({"title": paragraph(xml=placeholder)}),
        "tag.placeholder", "paragraph 1", "Remove Content Control",
    )  # fmt: skip


def text_box(text: str, *, twice: bool = True) -> str:
    """A paragraph with a text box, kept twice, as Word writes it."""
    inner = f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"
    shape = (
        f'<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>{inner}</v:textbox></v:shape></w:pict>'
    )
    if not twice:
        return paragraph(xml=f"<w:r>{shape}</w:r>")
    return paragraph(
        xml='<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="wps"><w:drawing>{inner}</w:drawing></mc:Choice><mc:Fallback>{shape}</mc:Fallback>'
        "</mc:AlternateContent></w:r>"
    )


def broken_in_other_places() -> Iterator[Broken]:
    """The same slip wherever in a file a tag can stand."""
    bad, good = "{{ titel }}", "{{ title }}"
    typo = ("tag.unknown-field",)
    control = (
        f'<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>{paragraph(bad, "Title")}</w:sdtContent></w:sdt>'
    )
    picture = (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        f'<wp:docPr id="7" name="Crest" descr="{bad}"/></wp:inline></w:drawing></w:r>'
    )
    simple = f'<w:fldSimple w:instr=" QUOTE {bad} ">{run("x")}</w:fldSimple>'
    yield Broken("in a content control", template({"title": control}), *typo, "paragraph 1", good)
    yield Broken("in a text box", template({"title": text_box(bad)}), *typo, "text box, paragraph 2", good)
    yield Broken("in a header", template(header=paragraph(bad)), *typo, "header, paragraph 1", good)
    yield Broken("in a footer", template(footer=paragraph(bad)), *typo, "footer, paragraph 1", good)
    yield Broken("in a footnote", template(footnote=paragraph(bad)), *typo, "footnote, paragraph 1", good)
    yield Broken("in an endnote", _with_endnote(bad), *typo, "endnote, paragraph 1", good)
    yield Broken(
        "in a picture’s alternative text",
        template({"title": paragraph(xml=picture)}),
        *typo, "paragraph 1, alternative text", good,
    )  # fmt: skip
    yield Broken(
        "in a field’s code",
        template({"title": paragraph(xml=simple)}),
        *typo, "paragraph 1, field code", good,
    )  # fmt: skip
    yield Broken(
        "in a table’s alternative text",
        template({"judgements": table(HEAD, row("x", "y"), alt_text=bad)}),
        *typo, "body, table 1, alternative text", good,
    )  # fmt: skip
    yield Broken(
        "condition in alternative text",
        template({"title": paragraph(xml=picture.replace(bad, "{% if has_previous %}"))}),
        "tag.crossed", "paragraph 1, alternative text", "{% if has_previous %}",
    )  # fmt: skip
    yield Broken(
        "in a Word comment",
        template(comments=f'<w:comment w:id="0" w:author="Terry">{paragraph(good)}</w:comment>'),
        "tag.not-drafted", "Word comment", good, refused=False,
    )  # fmt: skip
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{good}</dc:title></cp:coreProperties>'
    )
    yield Broken(
        "in a document property",
        template(core=core),
        "tag.not-drafted", "document properties (File, Info)", good, refused=False,
    )  # fmt: skip
    yield Broken("in a diagram", _with_diagram(good), "tag.not-filled", "a SmartArt diagram", good)
    yield Broken(
        "in a nested table",
        template({"judgements": table(HEAD, row(cell(table(row(bad, "x")), "x"), "y"))}),
        *typo, "1 Outcome, table 2, row 1", good,
    )  # fmt: skip


def _with_part(part: str, kind: str, content_type: str, xml: str, relationship: str = "") -> bytes:
    word = WordParts(template(), "x.docx", WordTemplateError)
    word.add(word.main, part, content_type, relationship or f"{_OFFICE}/{kind}", etree.fromstring(xml))
    return word.written()


def _with_endnote(text: str) -> bytes:
    xml = f'<w:endnotes {_W}><w:endnote w:id="1">{paragraph(text)}</w:endnote></w:endnotes>'
    return _with_part("word/endnotes.xml", "endnotes", f"{_WORD}.endnotes+xml", xml)


def _with_diagram(text: str) -> bytes:
    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    pieces = "".join(f"<a:r><a:t>{piece}</a:t></a:r>" for piece in (text[:4], text[4:]))
    xml = (
        f'<dgm:dataModel xmlns:dgm="{drawing}/diagram" xmlns:a="{drawing}/main"><dgm:ptLst><dgm:pt modelId="1"><dgm:t>'
        f"<a:p>{pieces}</a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>"
    )
    kind = "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml"
    return _with_part("word/diagrams/data1.xml", "diagramData", kind, xml)
