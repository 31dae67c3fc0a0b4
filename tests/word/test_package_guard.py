"""A Word file from outside is looked over before any library opens it."""

import io
import random
import zipfile

import pytest
from small_template import small_template, zipped

from cabinet_drafter.errors import ExitCode, SourceUnreadableError, WordTemplateError
from cabinet_drafter.office_packages import HIGHEST_RATIO, LARGEST_XML_PART, MOST_PARTS, guarded_parts


def refusal(content: bytes) -> WordTemplateError:
    with pytest.raises(WordTemplateError) as caught:
        guarded_parts(content, "odd.docx")
    assert caught.value.exit_code is ExitCode.WORD_TEMPLATE_NOT_USABLE
    assert caught.value.where == "odd.docx"
    return caught.value


def test_a_sound_word_file_gives_its_parts() -> None:
    assert "word/document.xml" in guarded_parts(small_template("One"), "small.docx")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0 old Word", small_template("x")[:-40]])
def test_what_is_no_zip_is_refused(content: bytes) -> None:
    assert refusal(content).code == "word-file.not-word"


def test_a_zip_that_is_no_word_file_is_refused() -> None:
    assert refusal(zipped({"hello.txt": b"hello"})).code == "word-file.not-word"


def test_macros_are_refused() -> None:
    assert refusal(small_template("x", extra={"word/vbaProject.bin": b"macro"})).code == "word-file.macros"


@pytest.mark.parametrize(
    "xml",
    [
        b'<!DOCTYPE w [<!ENTITY a "b">]><w/>',
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE w [<!ENTITY a "b">]><w/>'.encode("utf-16"),
        b'<?xml version="1.0" encoding="UTF-7"?><w/>',
    ],
)
def test_entities_are_refused_in_any_encoding(xml: bytes) -> None:
    assert refusal(small_template("x", extra={"word/odd.xml": xml})).code == "word-file.entities"


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/evil.xml", "word\\evil.xml", "C:/evil.xml"])
def test_part_names_that_lead_elsewhere_are_refused(name: str) -> None:
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w") as package:
        entry = zipfile.ZipInfo("x")
        entry.filename = name
        package.writestr(entry, b"x")
    assert refusal(output.getvalue()).code == "word-file.unsafe"


def test_a_zip_bomb_is_refused_without_being_unpacked() -> None:
    bomb = refusal(small_template("x", extra={"word/bomb.xml": b" " * 20_000_000}))
    assert bomb.code == "word-file.unsafe"


def test_a_part_that_deflates_further_than_word_writes_is_refused_from_64_kib_up() -> None:
    kib, odd = 1024, "word/odd.xml"
    small = small_template("x", extra={odd: b" " * 64 * kib})
    assert len(guarded_parts(small, "small.docx")[odd]) == 64 * kib
    assert "unpacks to" in refusal(small_template("x", extra={odd: b" " * 65 * kib})).found
    noise = random.Random(1).randbytes(1000)
    for length, is_sound in ((HIGHEST_RATIO - 5, True), (HIGHEST_RATIO + 30, False)):
        content = small_template("x", extra={odd: noise + b" " * 1000 * (length - 1)})
        if is_sound:
            assert guarded_parts(content, "small.docx")
        else:
            assert refusal(content).code == "word-file.unsafe"


@pytest.mark.parametrize("part", ["word/odd.xml", "word/odd.XML", "word/_rels/odd.rels", "word/odd.bin"])
def test_one_part_in_xml_is_bounded_whatever_its_name(part: str) -> None:
    large = b"<x>" + random.Random(1).randbytes(LARGEST_XML_PART).hex()[:LARGEST_XML_PART].encode()
    assert "larger than 5 MiB" in refusal(small_template("x", extra={part: large})).found


def test_the_parts_in_xml_together_are_bounded() -> None:
    most = b"<x>" + random.Random(1).randbytes(LARGEST_XML_PART // 2 - 8).hex().encode()
    parts = {f"word/odd{number}.bin": most for number in range(4)}
    assert "more than 20 MiB" in refusal(small_template("x", extra=parts)).found


def test_a_picture_may_be_larger_than_a_part_in_xml() -> None:
    picture = random.Random(1).randbytes(LARGEST_XML_PART + 1)
    assert guarded_parts(small_template("x", extra={"word/media/large.png": b"\x89PNG" + picture}), "small.docx")


def test_too_many_parts_are_refused() -> None:
    assert refusal(zipped({f"{n}.xml": b"" for n in range(MOST_PARTS + 1)})).code == "word-file.unsafe"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_same_part_twice_is_refused() -> None:
    output = io.BytesIO(small_template("x"))
    with zipfile.ZipFile(output, "a") as package:
        package.writestr("word/document.xml", b"<other/>")
    assert refusal(output.getvalue()).code == "word-file.unsafe"


def test_a_returned_paper_is_refused_as_a_source() -> None:
    with pytest.raises(SourceUnreadableError) as caught:
        guarded_parts(b"no zip", "paper.docx", SourceUnreadableError)
    assert caught.value.exit_code is ExitCode.SOURCE_UNREADABLE
