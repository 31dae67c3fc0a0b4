"""What a file is that is no PDF, told by how it begins: people save all kinds of files under the name of a PDF."""

from typing import Final

_BEGINNINGS: Final = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an older Word or Excel file or a saved e-mail message"),
    (b"{\\rtf", "a rich text document (RTF)"),
    (b"\x89PNG\r\n\x1a\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"GIF8", "a picture (GIF)"),
    (b"%!PS", "a PostScript file"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"7z\xbc\xaf\x27\x1c", "an archive (7z)"),
    (b"Rar!\x1a\x07", "an archive (RAR)"),
    (b"MZ", "a program"),
)
_ZIP: Final = b"PK\x03\x04"
_IN_ZIP: Final = (
    (b"word/document.xml", "a Word document"),
    (b"xl/workbook.xml", "an Excel workbook"),
    (b"ppt/presentation.xml", "a PowerPoint presentation"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file (LibreOffice)"),
)
"""Names of parts and of types stand uncompressed in the file."""
_WHITE: Final = b"\xef\xbb\xbf \t\r\n"
_WEB_PAGE: Final = (b"<!doctype html", b"<html", b"<head", b"<?xml", b"<!doctype")
_MAIL: Final = (b"mime-version:", b"from:", b"received:", b"return-path:")


def kind_of_file(content: bytes) -> str | None:
    """What the file is, with its article; None where its beginning is of no known kind, as a PDF's is not."""
    if content.startswith(_ZIP):
        return next((kind for part, kind in _IN_ZIP if part in content), "a ZIP archive")
    for beginning, kind in _BEGINNINGS:
        if content.startswith(beginning):
            return kind
    words = content[:1024].lstrip(_WHITE).lower()
    if words.startswith(_WEB_PAGE):
        return "a web page"
    return "a saved e-mail message or web page" if words.startswith(_MAIL) else None
