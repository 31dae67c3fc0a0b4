"""A damaged Word file is refused in words, never by a traceback."""

import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager

from hypothesis import given, settings
from hypothesis import strategies as st
from small_template import paragraph, row, small_template, table, zipped

from cabinet_drafter.checking.accessibility import check_accessibility
from cabinet_drafter.errors import SourceUnreadableError, WordTemplateError
from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.word.story import story
from cabinet_drafter.word.template_check import check_word_template

CONTENT = small_template(
    paragraph("Part", "Heading1"),
    paragraph("{{ title }}", "NumberedParagraph"),
    table(row("A", "B", header=True), row("{%tr for j in inspection.judgements %}", ""), row("x", "{%tr endfor %}")),
    header=paragraph("{{ meeting.body }}"),
)
with zipfile.ZipFile(io.BytesIO(CONTENT)) as _package:
    PARTS = {name: _package.read(name) for name in _package.namelist()}


def survives(content: bytes) -> None:
    """Check the file as a template and read it as a paper; whatever is refused is refused with a remedy."""
    with suppress_refusals():
        check_word_template(content, "x.docx")
    with suppress_refusals():
        paper = read_written_paper(content)
        story(paper)
        check_accessibility(paper)


@contextmanager
def suppress_refusals() -> Iterator[None]:
    try:
        yield
    except (WordTemplateError, SourceUnreadableError) as refused:
        if not refused.remedy:
            raise


@given(st.lists(st.tuples(st.integers(0, len(CONTENT) - 1), st.integers(0, 255)), min_size=1, max_size=6))
@settings(max_examples=60, deadline=None)
def test_changed_bytes(changes: list[tuple[int, int]]) -> None:
    damaged = bytearray(CONTENT)
    for place, value in changes:
        damaged[place] = value
    survives(bytes(damaged))


@given(
    st.sampled_from(sorted(PARTS)),
    st.integers(0, 200),
    st.sampled_from([b'"x"', b'"-5"', b'"99999999999999999999"', b'""', b'"../../x"', b'"\xc3\xa9"']),
)
@settings(max_examples=80, deadline=None)
def test_changed_attributes(part: str, place: int, value: bytes) -> None:
    attributes = list(re.finditer(rb'"[^"]*"', PARTS[part]))
    chosen = attributes[place % len(attributes)]
    changed = PARTS[part][: chosen.start()] + value + PARTS[part][chosen.end() :]
    survives(zipped({**PARTS, part: changed}))


@given(st.sampled_from(sorted(PARTS)))
@settings(max_examples=20, deadline=None)
def test_missing_parts(part: str) -> None:
    survives(zipped({name: content for name, content in PARTS.items() if name != part}))
