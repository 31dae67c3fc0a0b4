"""Typesets letters on visits as Ofsted's are set, with texts about a made-up council that the tests write afresh."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from printed_pdf import Words, pdf
from reportlab.pdfbase.pdfmetrics import stringWidth

LEFT, RIGHT, TOP, FOOT = 71.0, 524.0, 770.0, 72.0
LEADING, SIZE = 14.5, 12.0
LETTERHEAD = ("T 0300 555 0100", "Textphone 0161 555 0101", "enquiries@ofsted.gov.uk", "www.gov.uk/ofsted")
OFFICE = ("Piccadilly Gate", "Store Street", "Manchester", "M1 2WD")


@dataclass(frozen=True)
class Text:
    """A paragraph; a number, if any, is printed before it."""

    text: str
    number: int | None = None


@dataclass(frozen=True)
class Bullet:
    """A bullet, its text indented."""

    text: str


@dataclass(frozen=True)
class Heading:
    """A heading in bold."""

    text: str


Block = Text | Bullet | Heading


@dataclass(frozen=True)
class MadeLetter:
    """The printed parts of a letter, from top to bottom."""

    blocks: Sequence[Block]
    date_line: str = "14 July 2022"
    addressee: Sequence[str] = (
        "Ann Lee-Shaw",
        "Director of Children’s Services",
        "Alderbrook Council",
        "1 Market Place",
        "AL1 1AA",
    )
    salutation: str = "Dear Ann"
    title: str = "Monitoring visit to Alderbrook children’s services"
    sign_off: Sequence[str] = ("Yours sincerely", "", "Bo Oak", "His Majesty’s Inspector")
    footnotes: Sequence[str] = ()
    letterhead: Sequence[str] = LETTERHEAD
    office: Sequence[str] = OFFICE
    title_bold: bool = True
    page_numbers: bool = True
    gap: float = 12.0
    """Between paragraphs, in points."""
    bullets_apart: bool = True
    heading_size: float = SIZE


def letter_pdf(letter: MadeLetter) -> bytes:
    """The letter as a PDF."""
    return pdf(*_Typesetter(letter).pages())


def wrapped(text: str, width: float, *, bold: bool = False) -> Iterator[str]:
    """The lines that a text makes in a column of that width."""
    font = "Helvetica-Bold" if bold else "Helvetica"
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}".strip()
        if line and stringWidth(longer, font, SIZE) > width:
            yield line
            line = word
        else:
            line = longer
    if line:
        yield line


class _Typesetter:
    def __init__(self, letter: MadeLetter) -> None:
        self._letter = letter
        self._pages: list[list[Words]] = [[]]
        self._y = TOP

    def pages(self) -> list[list[Words]]:
        letter = self._letter
        for place, line in enumerate(letter.letterhead):
            self._pages[-1].append(Words(390, TOP - 12 * place, line, 9))
        for place, line in enumerate(letter.office):
            self._pages[-1].append(Words(LEFT, TOP - 12 * place, line, 9))
        self._y = TOP - 12 * max(len(letter.letterhead), len(letter.office)) - 2 * letter.gap
        self._lines(letter.date_line)
        self._lines(*letter.addressee)
        self._lines(letter.salutation)
        if letter.title:
            self._lines(*wrapped(letter.title, RIGHT - LEFT, bold=True), bold=letter.title_bold)
        for block, following in zip(letter.blocks, [*letter.blocks[1:], None], strict=True):
            self._block(block)
            if isinstance(block, Bullet) and isinstance(following, Bullet) and not letter.bullets_apart:
                self._y += letter.gap
        self._lines(*letter.sign_off)
        for place, note in enumerate(letter.footnotes):
            y = FOOT - 14 - 12 * place
            self._pages[0] += [Words(LEFT, y + 4, str(place + 1), 6.5), Words(LEFT + 6, y, note, 10)]
        if letter.page_numbers:
            for number, page in enumerate(self._pages, 1):
                page.append(Words(RIGHT - 10, 30, str(number), 10))
        return self._pages

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                lines = wrapped(block.text, (RIGHT - LEFT) * SIZE / self._letter.heading_size, bold=True)
                self._lines(*lines, bold=True, size=self._letter.heading_size)
            case Bullet():
                self._lines(*wrapped(block.text, RIGHT - LEFT - 36), x=LEFT + 36, mark="•")
            case Text(number=None):
                self._lines(*wrapped(block.text, RIGHT - LEFT))
            case Text():
                self._lines(*wrapped(block.text, RIGHT - LEFT - 28), x=LEFT + 28, mark=f"{block.number}.")

    def _lines(self, *lines: str, x: float = LEFT, mark: str = "", bold: bool = False, size: float = SIZE) -> None:
        for place, line in enumerate(lines):
            # A page never ends where a sentence does within a paragraph: no reader could tell such a paragraph whole.
            stops_short = line.endswith(".") and place < len(lines) - 1 and self._y < FOOT + LEADING
            if self._y < FOOT or stops_short:
                self._pages.append([])
                self._y = TOP
            if mark and not place:
                self._pages[-1].append(Words(x - 18 if mark == "•" else LEFT, self._y, mark))
            if line:
                self._pages[-1].append(Words(x, self._y, line, size, bold))
            self._y -= LEADING
        if lines and any(lines):
            self._y -= self._letter.gap
