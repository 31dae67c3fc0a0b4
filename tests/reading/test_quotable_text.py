"""What is read can be quoted: each passage of every published report stands in its PDF's own text, and nothing is lost.

The text layer is asked again here, without the reader's geometry. Between it and a passage only white space, the form
of bullets and dashes, footnote marks, and what stands between the text of two pages may differ.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest

from cabinet_drafter.inspection import Inspection, Passage
from cabinet_drafter.reading import any_form
from cabinet_drafter.reading.inspections.judgement_table import read_judgement_table
from cabinet_drafter.reading.pdf.pages import read_pages
from cabinet_drafter.reading.pdf.printed_page import Page, PrintedPages
from cabinet_drafter.vocabulary import Framework

BULLET = re.compile("[◼■▪•●\uf000-\uf0ff]")
DASH = re.compile("[\uf02d\ufffe\u00ad‐‑‒–−─-]")
FOOTNOTE_MARK = re.compile(r"\d{1,2}|\[\d{1,2}\]")
NUMBER = re.compile(r"(?P<digits>\d{1,3})\.?")
SMALL_PRINT = re.compile(r"TheOfficeforStandardsinEducation|Ifyouwouldlikeacopyofthis|©Crowncopyright", re.IGNORECASE)


def letters(text: str) -> str:
    """A text without white space and control characters, each bullet and each dash in one form."""
    return re.sub(r"[\s\x00-\x1f]+", "", BULLET.sub("•", DASH.sub("-", text)))


@dataclass(frozen=True)
class Published:
    """A published report as read, its pages, and the letters of each page as the PDF library alone gives them."""

    name: str
    inspection: Inspection
    layer: tuple[str, ...]
    printed: PrintedPages

    @property
    def pages(self) -> tuple[Page, ...]:
        return self.printed.pages

    @property
    def passages(self) -> Iterator[Passage]:
        inspection = self.inspection
        yield from inspection.summary
        yield from inspection.areas_for_improvement
        yield from inspection.areas_for_priority_action
        for section in inspection.sections:
            yield from section.unnumbered
            yield from section.paragraphs
        yield from inspection.footnotes

    def letters_found(self, text: str, page: int) -> int:
        """How many of the first letters of a text, that begins on that page, stand there one after another."""
        wanted, here = letters(text), self.layer[page - 1]
        if wanted in here:
            return len(wanted)
        furthest = 0
        for start in re.finditer(re.escape(wanted[:5]), here):
            furthest = max(furthest, self._goes_on_to(wanted, 0, page - 1, start.start()))
        return furthest

    def _goes_on_to(self, wanted: str, at: int, page: int, place: int) -> int:
        here = self.layer[page]
        begin = place
        while at < len(wanted) and place < len(here) and wanted[at] == here[place]:
            at, place = at + 1, place + 1
        if at == len(wanted):
            return at
        furthest = at
        mark = FOOTNOTE_MARK.match(here, place)
        if mark and place > begin:
            furthest = max(furthest, self._goes_on_to(wanted, at, page, mark.end()))
        if page + 1 < len(self.layer) and not self._without_what_surrounds(page, here[place:]):
            for top in self._tops(page + 1):
                furthest = max(furthest, self._goes_on_to(wanted, at, page + 1, top))
        return furthest

    def _without_what_surrounds(self, page: int, rest: str) -> str:
        """The rest of a page's letters without its running matter and footnotes."""
        around = (*self.pages[page].running, *self.pages[page].footnotes)
        for line in sorted(around, key=lambda line: -len(line.text)):
            rest = rest.replace(letters(line.text), "", 1)
        return rest

    def _tops(self, page: int) -> Iterator[int]:
        """Where a page's text may begin: at its first letter, and behind each line of running matter at its start."""
        place = 0
        yield place
        while line := next(
            (line for line in self.pages[page].running if self.layer[page].startswith(letters(line.text), place)), None
        ):
            place += len(letters(line.text))
            yield place


@pytest.fixture(scope="module")
def published(corpus: Path) -> list[Published]:
    """Every report of the corpus, read in this process so that its pages are read only once."""
    pages: dict[str, PrintedPages] = {}

    def read_and_keep(name: str, content: bytes) -> PrintedPages:
        return pages.setdefault(name, read_pages(name, content))

    found = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(any_form, "read_pages", read_and_keep)
        for path in sorted((corpus / "reports").glob("*.pdf")):
            content = path.read_bytes()
            inspection = any_form.read_any_form(path.name, content)
            assert isinstance(inspection, Inspection)
            document = pypdfium2.PdfDocument(content)
            layer = tuple(letters(page.get_textpage().get_text_range()) for page in document)
            document.close()
            found.append(Published(path.name, inspection, layer, pages[path.name]))
    return found


def test_every_passage_of_every_report_stands_word_for_word_in_the_text_layer(published: list[Published]) -> None:
    astray = [
        (one.name, passage.page, letters(passage.text)[max(0, found - 30) : found + 30])
        for one in published
        for passage in one.passages
        if (found := one.letters_found(passage.text, passage.page)) < len(letters(passage.text))
    ]
    assert astray == []
    assert len(published) == 69
    assert sum(1 for one in published for _ in one.passages) > 6_000


def test_a_word_dropped_or_changed_in_the_middle_is_noticed(published: list[Published]) -> None:
    noticed = 0
    for one in published[::8]:
        for passage in (passage for passage in one.passages if len(passage.text.split()) > 20):
            words = passage.text.split()
            place = len(words) // 2
            for other in ([], ["altogether"], [words[place], words[place]]):
                if letters("".join(other)) == letters(words[place]) or FOOTNOTE_MARK.fullmatch(words[place]):
                    continue
                text = " ".join([*words[:place], *other, *words[place + 1 :]])
                assert one.letters_found(text, passage.page) < len(letters(text)), (one.name, text)
                noticed += 1
    assert noticed > 1_000


def test_the_sentences_of_a_passage_are_its_text(published: list[Published]) -> None:
    for one in published:
        for passage in one.passages:
            assert passage.text == " ".join(passage.text.split())
            assert " ".join(passage.sentences) == passage.text, (one.name, passage.text)


def test_no_text_holds_what_is_no_word_of_the_report(published: list[Published]) -> None:
    for one in published:
        running = {line.text for page in one.pages for line in page.running if not line.text.isdigit()}
        for passage in one.passages:
            assert not re.search("[\ufffe\u00ad\ue000-\uf8ffﬀ-ﬆ]", passage.text), (one.name, passage.text)
            assert not any(line in passage.text for line in running), (one.name, passage.text)
            if is_ilacs(one):
                assert not re.search(r"© Crown copyright|\bwww\.gov\.uk/ofsted", passage.text), (one.name, passage.text)


def test_every_line_of_an_ilacs_body_is_in_exactly_one_passage(published: list[Published]) -> None:
    for one in filter(is_ilacs, published):
        passages = Counter(
            letters(passage.text).replace("•", "")
            for passage in one.passages
            if passage not in one.inspection.footnotes
        )
        assert set(passages.values()) == {1}, one.name
        wanted = "".join(passages)
        printed = "".join(body_letters(one))
        # The same letters in the same order, headings and paragraph numbers left out: nothing is lost or read twice.
        assert len(wanted) == len(printed), (one.name, first_difference(wanted, printed))
        assert wanted == printed, (one.name, first_difference(wanted, printed))


def is_ilacs(one: Published) -> bool:
    return one.inspection.framework.value.startswith("ILACS")


def first_difference(read: str, printed: str) -> tuple[str, str]:
    place = next((place for place, (a, b) in enumerate(zip(read, printed, strict=False)) if a != b), 0)
    return read[max(0, place - 20) : place + 40], printed[max(0, place - 20) : place + 40]


def body_letters(one: Published) -> Iterator[str]:
    """The letters of each line below the judgement table that is no heading, without bullets and paragraph numbers."""
    openings = {
        (paragraph.page, str(paragraph.number) + letters(paragraph.text)[:12])
        for section in one.inspection.sections
        for paragraph in section.paragraphs
    }
    headings = {letters(section.heading) for section in one.inspection.sections} | {"Whatneedstoimprove"}
    table_ends = read_judgement_table(one.printed).last_line
    for page in one.pages:
        for line in page.lines:
            text = letters(line.text)
            if (page.number, -line.y) <= (table_ends.page, -table_ends.y):
                continue
            if SMALL_PRINT.match(text):
                return
            if line.bold and any(text.rstrip("?:") in heading for heading in headings):
                continue
            number = NUMBER.match(text)
            if number and (page.number, number["digits"] + text[number.end() :][:12]) in openings:
                text = text[number.end() :]
            yield text.replace("•", "")


def test_what_is_set_apart_as_running_matter_repeats_or_is_a_number_or_stands_on_an_outer_page(
    published: list[Published],
) -> None:
    # The reports of 2013 have an imprint at the foot of the second page.
    for one in (one for one in published if one.inspection.framework is not Framework.OTHER):
        seen = Counter(re.sub(r"\d+", "#", letters(line.text)) for page in one.pages for line in page.running)
        inside = {re.sub(r"\d+", "#", letters(line.text)) for page in one.pages[1:-1] for line in page.running}
        assert all(seen[text] >= 3 or text == "#" for text in inside), (one.name, inside)


def test_a_footnote_is_kept_apart_from_the_text_and_without_its_number(published: list[Published]) -> None:
    for one in published:
        rest = {passage.text for passage in one.passages} - {note.text for note in one.inspection.footnotes}
        for note in one.inspection.footnotes:
            assert re.match(r"[A-Z‘“]", note.text), (one.name, note.text)
            assert not any(note.text in text for text in rest), (one.name, note.text)
    # Most reports of each form have one: on the sections of the Act, or on the national framework.
    assert sum(bool(one.inspection.footnotes) for one in published) >= 30


def test_full_stops_that_print_has_lost_are_told(published: list[Published]) -> None:
    told = [
        (one.name.split("_")[1], finding.where.block)
        for one in published
        for finding in one.inspection.findings
        if finding.code == "reading.full-stop-lost" and is_ilacs(one)
    ]
    assert told == [("tower-hamlets", "paragraph 24"), ("north-somerset", "paragraph 35")]
