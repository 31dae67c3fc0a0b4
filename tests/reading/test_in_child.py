"""A reading in a child process: limits hold, answers arrive, and nobody waits for one that is not wanted."""

import os
import time
from pathlib import Path

import pytest

from cabinet_drafter.errors import FormNotRecognisedError, SourceUnreadableError
from cabinet_drafter.reading import in_child
from cabinet_drafter.reading.in_child import ReadingInChild
from cabinet_drafter.reading.published_report import read_inspection

REPORT = Path(__file__).parents[2] / "examples" / "alderbrook" / "published" / "inspection-2025.pdf"


def test_what_the_child_read_arrives_whole():
    expected = read_inspection(REPORT)
    reading = ReadingInChild(lambda _name, _content: expected, "a.pdf", b"")
    assert reading.inspection() == expected
    assert reading.inspection() == expected


def test_a_refusal_arrives_with_its_words():
    def refuse(name, content):
        raise FormNotRecognisedError("source.form-not-recognised", "a letter", where=name, remedy="Give a report.")

    with pytest.raises(FormNotRecognisedError) as refusal:
        ReadingInChild(refuse, "a.pdf", b"").inspection()
    told = refusal.value
    assert (told.code, told.found, told.where) == ("source.form-not-recognised", "a letter", "a.pdf")
    assert told.remedy == "Give a report."


def test_a_child_that_dies_is_a_file_that_takes_too_much():
    with pytest.raises(SourceUnreadableError, match="far more time or memory") as refusal:
        ReadingInChild(lambda _name, _content: os._exit(3), "a.pdf", b"").inspection()
    assert refusal.value.code == "source.takes-too-much"


def test_memory_is_bounded():
    def fill_memory(name, content):
        return bytearray(in_child.MOST_MEMORY * 2)

    with pytest.raises(SourceUnreadableError, match="far more time or memory"):
        ReadingInChild(fill_memory, "a.pdf", b"").inspection()


def test_processor_time_is_bounded(monkeypatch):
    monkeypatch.setattr(in_child, "MOST_SECONDS", 1)

    def work_for_ever(name, content):
        while True:
            pass

    with pytest.raises(SourceUnreadableError, match="far more time or memory"):
        ReadingInChild(work_for_ever, "a.pdf", b"").inspection()


def test_a_reading_that_nobody_waits_for_ends():
    reading = ReadingInChild(lambda _name, _content: time.sleep(600), "a.pdf", b"")
    child = reading._child
    del reading
    child.join(timeout=10)
    assert child.exitcode is not None


def test_without_fork_the_file_is_read_in_this_process(monkeypatch):
    monkeypatch.setattr(in_child.multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    assert read_inspection(REPORT).authority == "Alderbrook"
