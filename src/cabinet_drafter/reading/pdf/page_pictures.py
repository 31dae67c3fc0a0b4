"""Pages of a PDF as pictures, for a person to look at."""

import struct
import zlib
from collections.abc import Iterator
from typing import Final

WIDTH: Final = 900
"""In pixels: text of 11 points can be read."""
MOST_PAGES: Final = 60

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_RGB: Final = 2
_COLOURS: Final = 3


def page_pictures(content: bytes) -> Iterator[bytes]:
    """Each page as a PNG picture, the first `MOST_PAGES` of them.

    Args:
        content: a PDF that this tool's own files were turned into; one from outside is read in a process of its own.

    Raises:
        ValueError: it is no PDF.
    """
    import pypdfium2  # noqa: PLC0415  # heavy: loaded where pages are really made

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise ValueError("no PDF") from error
    try:
        for number in range(min(len(document), MOST_PAGES)):
            page = document[number]
            bitmap = page.render(scale=WIDTH / page.get_width(), rev_byteorder=True, prefer_bgrx=False)
            yield _png(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, bitmap.n_channels)
            bitmap.close()
            page.close()
    finally:
        document.close()


def _png(pixels: bytes, width: int, height: int, stride: int, channels: int) -> bytes:
    """A PNG of rows of red, green and blue; other channels are left out."""
    rows = bytearray()
    for row in range(height):
        line = pixels[row * stride : row * stride + width * channels]
        rows.append(0)
        rows += line if channels == _COLOURS else _without_others(line, channels)
    header = struct.pack(">IIBBBBB", width, height, 8, _RGB, 0, 0, 0)
    return _SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(bytes(rows), 6)) + _chunk(b"IEND", b"")


def _without_others(line: bytes, channels: int) -> bytes:
    kept = bytearray(len(line) // channels * _COLOURS)
    for colour in range(_COLOURS):
        kept[colour::_COLOURS] = line[min(colour, channels - 1) :: channels]
    return bytes(kept)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
