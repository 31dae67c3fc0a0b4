"""A small Word template written part by part, so that a test shows all that stands in it."""

import io
import zipfile
from html import escape

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NS = f'xmlns:w="{_MAIN}" xmlns:r="{_REL}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

STYLES = f"""<w:styles {_NS}>
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="24"/>
<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
<w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>
<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="heading 3"/><w:basedOn w:val="Normal"/>
<w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="NumberedParagraph">
<w:name w:val="Numbered paragraph"/><w:basedOn w:val="Normal"/>
<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/>
<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="CommentText">
<w:name w:val="annotation text"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/>
<w:rPr><w:sz w:val="16"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="MissingInput"><w:name w:val="Missing input"/>
<w:rPr><w:b/><w:color w:val="9C1F00"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/></w:style>
</w:styles>"""

NUMBERING = f"""<w:numbering {_NS}>
<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
<w:pStyle w:val="Heading1"/><w:lvlText w:val="%1"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="NumberedParagraph"/>
<w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>"""

FONTS = f'<w:fonts {_NS}><w:font w:name="Arial"/></w:fonts>'
_COLOURS = "".join(
    f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>'
    for name, value in (
        ("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", "1F1F1F"), ("lt2", "EEEEEE"), ("accent1", "003078"),
        ("accent2", "00703C"), ("accent3", "9C1F00"), ("accent4", "4C2C92"), ("accent5", "28A197"),
        ("accent6", "505A5F"), ("hlink", "1D70B8"), ("folHlink", "4C2C92"),
    )
)  # fmt: skip
_FONT = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
THEME = f"""<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Small"><a:themeElements>
<a:clrScheme name="Small">{_COLOURS}</a:clrScheme>
<a:fontScheme name="Small"><a:majorFont>{_FONT}</a:majorFont><a:minorFont>{_FONT}</a:minorFont></a:fontScheme>
<a:fmtScheme name="Small"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>
<a:lnStyleLst>{f"<a:ln>{_FILL}</a:ln>" * 3}</a:lnStyleLst>
<a:effectStyleLst>{"<a:effectStyle><a:effectLst/></a:effectStyle>" * 3}</a:effectStyleLst>
<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"""
SETTINGS = f'<w:settings {_NS}><w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids></w:settings>'
CORE = """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Old title</dc:title><dc:creator>Terry Template</dc:creator>
<cp:lastModifiedBy>Terry Template</cp:lastModifiedBy><cp:revision>7</cp:revision></cp:coreProperties>"""
APP = """<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">
<Company>Template Makers Ltd</Company></Properties>"""


def run(text: str, style: str = "", properties: str = "") -> str:
    """A run with its text escaped."""
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    held = f"<w:rPr>{named}{properties}</w:rPr>" if named or properties else ""
    return f'<w:r>{held}<w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r>'


def paragraph(text: str = "", style: str = "", *, xml: str = "") -> str:
    """A paragraph of one run of text, or of runs given as XML."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{xml or (run(text) if text else '')}</w:p>"


def cell(*blocks: str) -> str:
    """A table cell of blocks; a block that is not XML is a paragraph's text."""
    inner = "".join(block if block.startswith("<w:") else paragraph(block) for block in blocks)
    return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{inner}</w:tc>'


def row(*cells: str, header: bool = False) -> str:
    """A table row; a cell that is not XML is a paragraph's text."""
    marked = "<w:trPr><w:tblHeader/></w:trPr>" if header else ""
    return f"<w:tr>{marked}{''.join(c if c.startswith('<w:tc>') else cell(c) for c in cells)}</w:tr>"


def table(*rows: str, columns: int = 2, alt_text: str = "") -> str:
    """A table of rows."""
    caption = f'<w:tblCaption w:val="{alt_text}"/>' if alt_text else ""
    grid = '<w:gridCol w:w="2000"/>' * columns
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/>{caption}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def small_template(
    *blocks: str,
    header: str = "",
    footer: str = "",
    footnote: str = "",
    comments: str = "",
    styles: str = STYLES,
    core: str = CORE,
    extra: dict[str, bytes] | None = None,
) -> bytes:
    """The bytes of a Word template; header, footer and footnote are blocks of XML and left out where empty."""
    body = "".join(block if block.startswith("<w:") else paragraph(block) for block in blocks)
    parts: dict[str, str] = {
        "word/styles.xml": styles,
        "word/numbering.xml": NUMBERING,
        "word/settings.xml": SETTINGS,
        "word/fontTable.xml": FONTS,
        "word/theme1.xml": THEME,
    }
    references = ""
    if header:
        parts["word/header1.xml"] = f"<w:hdr {_NS}>{header}</w:hdr>"
        references += '<w:headerReference w:type="default" r:id="rIdheader"/>'
    if footer:
        parts["word/footer1.xml"] = f"<w:ftr {_NS}>{footer}</w:ftr>"
        references += '<w:footerReference w:type="default" r:id="rIdfooter"/>'
    if footnote:
        separators = "".join(
            f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>'
            for kind, number, mark in (
                ("separator", -1, "separator"),
                ("continuationSeparator", 0, "continuationSeparator"),
            )
        )
        parts["word/footnotes.xml"] = (
            f'<w:footnotes {_NS}>{separators}<w:footnote w:id="1">{footnote}</w:footnote></w:footnotes>'
        )
    if comments:
        parts["word/comments.xml"] = f"<w:comments {_NS}>{comments}</w:comments>"
    section = f'<w:sectPr>{references}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    parts["word/document.xml"] = f"<w:document {_NS}><w:body>{body}{section}</w:body></w:document>"
    overrides, relationships = "", ""
    for name in parts:
        kind = name.removeprefix("word/").removesuffix(".xml")
        relation = kind.rstrip("1")
        main = "document.main" if kind == "document" else relation
        family = "application/vnd.openxmlformats-officedocument" if kind == "theme1" else _TYPE
        overrides += f'<Override PartName="/{name}" ContentType="{family}.{main}+xml"/>'
        if kind != "document":
            relationships += f'<Relationship Id="rId{relation}" Type="{_REL}/{relation}" Target="{kind}.xml"/>'
    package = "http://schemas.openxmlformats.org/package/2006"
    parts["word/_rels/document.xml.rels"] = (
        f'<Relationships xmlns="{package}/relationships">{relationships}</Relationships>'
    )
    parts["docProps/core.xml"] = core
    parts["docProps/app.xml"] = APP
    parts["_rels/.rels"] = (
        f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="rId1" Type="{_REL}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{package}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
        f'<Relationship Id="rId3" Type="{_REL}/extended-properties" Target="docProps/app.xml"/></Relationships>'
    )
    parts["[Content_Types].xml"] = (
        f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/docProps/app.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>'
        f"{overrides}</Types>"
    )
    return zipped({**{name: xml.encode() for name, xml in parts.items()}, **(extra or {})})


def zipped(parts: dict[str, bytes]) -> bytes:
    """A zip of these parts."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return output.getvalue()


def part_of(content: bytes, name: str) -> str:
    """The text of one part of a Word file."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read(name).decode()
