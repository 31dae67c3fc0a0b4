"""A PDF that is not the file that was published opens all the same: what shows the damage is told."""

import io
import zlib

import pytest
from hostile_pdf import one_page, raw_pdf, stream
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from cabinet_drafter.evidence import Source
from cabinet_drafter.reading.pdf.file_damage import damage_findings
from cabinet_drafter.reading.pdf.pages import read_pages

WORDS = b"BT /F 12 Tf 71 700 Td (Services for children are good) Tj ET"
TWO_PAGES = b"<</Type/Pages/Kids[3 0 R 6 0 R]/Count 2>>"
EMPTY_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"


def packed(words: bytes = WORDS) -> bytes:
    """A page of words as Word saves it: packed, with a checksum."""
    return raw_pdf(one_page(words=stream(zlib.compress(words), b"/Filter/FlateDecode")))


def told(content: bytes) -> list[str]:
    source = Source(name="a.pdf", sha256="0" * 64)
    return [
        f"{finding.code}: {finding.message}"
        for finding in damage_findings(source, content, read_pages("a.pdf", content))
    ]


def test_a_sound_file_is_told_nothing_of() -> None:
    assert not told(packed())
    assert not told(raw_pdf(one_page()))


def test_words_that_do_not_agree_with_their_checksum_are_told() -> None:
    content = packed()
    checksum = zlib.compress(WORDS)[-4:]
    assert content.count(checksum) == 1
    (damage,) = told(content.replace(checksum, bytes(4)))
    assert "reading.pdf-damaged" in damage
    assert "does not agree with its own checksum" in damage


def test_words_that_break_off_are_told() -> None:
    whole = zlib.compress(WORDS * 50)
    (damage,) = told(raw_pdf(one_page(words=stream(whole[:-3], b"/Filter [ /FlateDecode ]"))))
    assert "reading.pdf-damaged" in damage


@pytest.mark.parametrize("moved", [b"\n%one comment more", b"\n" * 50])
def test_a_table_that_does_not_lead_to_the_objects_is_told(moved: bytes) -> None:
    (damage,) = told(packed().replace(b"%PDF-1.7", b"%PDF-1.7" + moved))
    assert "does not lead to its parts" in damage


def test_an_object_that_is_gone_is_told() -> None:
    (damage,) = told(packed().replace(b"5 0 obj", b"       "))
    assert "does not lead to its parts" in damage


def test_a_page_without_text_is_told_with_its_number() -> None:
    (finding,) = told(raw_pdf({**one_page(pages=TWO_PAGES), 6: EMPTY_PAGE}))
    assert finding == "reading.page-without-text: Page 2 holds no text that can be read."


def test_the_mere_word_encrypt_does_not_keep_damage_from_being_told() -> None:
    damaged = packed().replace(zlib.compress(WORDS)[-4:], bytes(4))
    (damage,) = told(damaged + b"%/Encrypt\n%%EOF\n")
    assert "does not agree with its own checksum" in damage


def test_an_encrypted_file_that_needs_no_password_is_told_to_be_untested() -> None:
    file = io.BytesIO()
    canvas = Canvas(file, encrypt=StandardEncryption("", ownerPassword="owner"), invariant=True)
    canvas.drawString(71, 700, "Services for children are good")
    canvas.save()
    (untested,) = told(file.getvalue())
    assert untested.startswith("reading.checksums-not-tested: The PDF is encrypted")


def test_each_stream_of_several_is_tested() -> None:
    whole = one_page(words=stream(zlib.compress(WORDS * 2000), b"/Filter/FlateDecode"))
    other = zlib.compress(b"another stream")
    assert not told(raw_pdf({**whole, 6: stream(other, b"/Filter/FlateDecode")}))
    (damage,) = told(raw_pdf({**whole, 6: stream(other[:-4] + bytes(4), b"/Filter/FlateDecode")}))
    assert "does not agree with its own checksum" in damage
