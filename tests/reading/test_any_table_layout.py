"""Whatever the widths, sizes and alignments that a judgement table is set with, it is read as printed or refused."""

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st
from made_front_pages import FIVE, FOUR_2018, SIF, front, head, read
from printed_pdf import Words
from reportlab.pdfbase.pdfmetrics import stringWidth

FONT = "Helvetica"
LEFT = 77.0
GRADES = ("Good", "Requires improvement to be good", "Outstanding", "Inadequate", "Requires improvement", "inadequate")
LABELS = {name: [" ".join(label) for label in form] for name, form in {"23": FIVE, "18": FOUR_2018, "sif": SIF}.items()}
LABELS["26"] = LABELS["23"][:4]
SIF_HEAD = head(
    ("Inspection of services for children in need of help and", "protection, children looked after and care leavers"),
    ("Inspection date: 23 January to 16 February 2017",),
    (),
    ("Alderbrook Council",),
    title_size=14,
)


@dataclass(frozen=True)
class Layout:
    """How a table is set; lengths in points."""

    size: float
    leading: float
    label_width: float
    grade_width: float
    between_columns: float
    between_rows: float
    label_down: float
    grade_down: float
    centred: bool
    grades_last: bool


LAYOUTS = st.builds(
    Layout,
    size=st.sampled_from([10.0, 11.0, 12.0]),
    leading=st.floats(1.15, 1.35),
    label_width=st.floats(130, 330),
    grade_width=st.floats(75, 190),
    between_columns=st.floats(6, 14),
    between_rows=st.floats(4, 24),
    label_down=st.sampled_from([0.0, 0.5, 1.0]),
    grade_down=st.sampled_from([0.0, 0.5, 1.0]),
    centred=st.booleans(),
    grades_last=st.booleans(),
)


def wrapped(text: str, width: float, size: float) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and stringWidth(longer, FONT, size) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def set_table(labels: list[str], grades: list[str], layout: Layout) -> list[Words]:
    """The table's words: row by row, or where `grades_last` all labels before all grades."""
    leading = layout.size * layout.leading
    label_cells: list[list[Words]] = []
    grade_cells: list[list[Words]] = []
    grade_x = LEFT + layout.label_width + layout.between_columns
    y = 500.0
    for label, grade in zip(labels, grades, strict=True):
        upper = wrapped(label, layout.label_width, layout.size)
        beside = wrapped(grade, layout.grade_width, layout.size)
        height = max(len(upper), len(beside))
        top = y - layout.label_down * (height - len(upper)) * leading
        label_cells.append([Words(LEFT, top - place * leading, text, layout.size) for place, text in enumerate(upper)])
        top = y - layout.grade_down * (height - len(beside)) * leading
        inset = [
            (layout.grade_width - stringWidth(text, FONT, layout.size)) / 2 if layout.centred else 0 for text in beside
        ]
        grade_cells.append(
            [
                Words(grade_x + inset[place], top - place * leading, text, layout.size)
                for place, text in enumerate(beside)
            ]
        )
        y -= height * leading + layout.between_rows
    if layout.grades_last:
        cells = [*label_cells, *grade_cells]
    else:
        cells = [cell for row in zip(label_cells, grade_cells, strict=True) for cell in row]
    return [words for cell in cells for words in cell]


@settings(max_examples=60)
@given(st.sampled_from(sorted(LABELS)), LAYOUTS, st.data())
def test_a_table_is_read_as_printed_however_it_is_set(form: str, layout: Layout, data: st.DataObject) -> None:
    labels = LABELS[form]
    grades = [data.draw(st.sampled_from(GRADES)) for _ in labels]
    words = set_table(labels, grades, layout)
    below = min(one.y for one in words) - 30
    inspection = read(front(SIF_HEAD if form == "sif" else head(), words, summary_top=below))
    rows = [f"{one.number} {one.name}" if one.number else one.name for one in inspection.judgements]
    assert rows == [label.replace(". ", " ") for label in labels]
    assert [one.grade_printed for one in inspection.judgements] == grades
    assert "reading.table-readings-differ" not in [finding.code for finding in inspection.findings]
