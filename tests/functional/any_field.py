"""Any text in any field of brief, finance inputs and pack: how it is put there, and what a draft then owes."""

import json
import re
import tomllib
import zipfile
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any

from example_folder import ExampleFolder
from hypothesis import strategies as st
from lxml import etree
from ruamel.yaml import YAML

from cabinet_drafter.errors import DrafterError, ExitCode
from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.workflow import draft_paper
from cabinet_drafter.written_paper import Block, Table

AWKWARD = (
    "a < b & c > d <w:p/> &amp; &#0; ]]> <!-- x --> <?xml?>",
    "{{ title }} {% if x %} {%p endfor %} {# c #} }} %} {_{ }_} {_% %_}",
    "😀 👩‍👩‍👧 e\u0301 Z\u0335\u0321\u0321 ไทย עברית \u202eright to left\u202c",
    "long " * 2_000,
    "one\ntwo\n\nthree\tfour",
    "inner  two  spaces, \u00a0no-break, \u200bzero width, \ufeff, \u00ad soft",
    "\u2028 line and \u2029 paragraph separator",
    "'single' \"double\" `tick` \\ \\n \\1 $1 %s {0} [x]",
)
FORBIDDEN = ("\x00", "\x07", "\x0b", "\r", "\x7f", "\x85", "\ud800", "\udfff", "\ufdd0", "\ufdd5", "\ufffe", "\uffff")


def _of(*pieces: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(st.one_of(*pieces), min_size=1, max_size=4).map("".join)


_PIECES = (
    st.sampled_from(AWKWARD),
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30),
    st.text("<>&{}%#]['\"-:,|*!?@` \t\n", max_size=15),
)
# One text in four holds what no Word file can, so that most of them come as far as a draft.
ANY_TEXT = st.one_of(*[_of(*_PIECES)] * 3, _of(*_PIECES, st.sampled_from(FORBIDDEN), st.text(max_size=10)))

# Not free text: names of things that are looked up, addresses of passages, and the words these must begin and end with.
_LOOKED_UP = re.compile(
    r"(^|\.)(pack|document|file|sha256|label|at|opens|closes|id|kind|name_of_pack|version)$|^quotations\.|^sums\.|^documents\."
)
_TAG = re.compile(r"\{\{|\{%|\{#|%\}|\}\}")


@dataclass(frozen=True)
class Field:
    """One value of one of the three files."""

    file: str
    path: str

    @property
    def is_free_text(self) -> bool:
        return not _LOOKED_UP.search(self.path) and not (self.file == "pack.toml" and self.path == "name")


@dataclass(frozen=True)
class Outcome:
    """What came of a draft: its Word file and its whole text, or the refusal."""

    content: bytes = b""
    text: str = ""
    refusal: DrafterError | None = None


class FormOffice:
    """The example with everything asked for somewhere, drafted again and again with other texts in its fields."""

    def __init__(self, folder: Path) -> None:
        self.example = ExampleFolder.copied_to(folder)
        yaml = YAML(typ="safe", pure=True)
        brief = _plain(yaml.load(self.example.brief))
        brief["cover"] |= {
            "key_decision": True,
            "forward_plan_notice_published": "2025-03-03",
            "reason_for_key_decision": "Effect on two or more wards",
        }
        # So that every role is addressed in a Word comment, under its title.
        del brief["meeting"], brief["cover"]["wards_affected"], brief["comments"]["equalities"]
        for part in ("chief_finance_officer", "legal_services"):
            del brief["comments"][part]["cleared"]
        self.files: dict[str, dict[str, Any]] = {
            "brief.yaml": brief,
            "finance.yaml": _plain(yaml.load(self.example.finance)),
            "pack.toml": tomllib.loads((self.example.pack / "pack.toml").read_text("utf-8")),
        }
        self.fields = [Field(file, path) for file, tree in self.files.items() for path in _leaves(tree)]

    @cached_property
    def printed(self) -> tuple[Field, ...]:
        """The free-text fields whose words the example's Word template prints, found by marking each."""
        marks = {field: f"Quince {number:03}" for number, field in enumerate(self.free_text_fields)}
        outcome = self.drafted(marks)
        assert outcome.refusal is None, outcome.refusal
        return tuple(field for field, mark in marks.items() if mark.lower() in outcome.text.lower())

    @cached_property
    def free_text_fields(self) -> tuple[Field, ...]:
        """The fields that hold whatever an officer writes."""
        values = {field: _at(self.files[field.file], field.path) for field in self.fields if field.is_free_text}
        return tuple(
            field
            for field, value in values.items()
            if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d\d-\d\d", value) and not _is_a_kind(field)
        )

    def drafted(self, texts: Mapping[Field, str], *, escaped: bool = True) -> Outcome:
        """A draft with these texts in these fields; `escaped` says how awkward characters stand in the files."""
        files = deepcopy(self.files)
        for field, text in texts.items():
            _put(files[field.file], field.path, text)
        for name in ("brief.yaml", "finance.yaml"):
            (self.example.folder / name).write_bytes(_json(files[name], escaped=escaped))
        (self.example.pack / "pack.toml").write_bytes(_toml(files["pack.toml"], escaped=escaped))
        if not any(field.path.startswith("finance.") for field in texts):
            self._pin_finance(files["brief.yaml"], escaped=escaped)
        try:
            result = draft_paper(replace(self.example.request, overwrite=True, output=self.example.folder / "any.docx"))
        except DrafterError as refusal:
            return Outcome(refusal=refusal)
        content = result.draft.read_bytes()
        paper = read_written_paper(content)
        words = [block.text for block in _blocks(paper.blocks)] + [comment.text for comment in paper.comments]
        return Outcome(content=content, text="\x00".join(words))

    def _pin_finance(self, brief: dict[str, Any], *, escaped: bool) -> None:
        import hashlib

        brief["finance"]["sha256"] = hashlib.sha256(self.example.finance.read_bytes()).hexdigest()
        self.example.brief.write_bytes(_json(brief, escaped=escaped))


def owed(outcome: Outcome, field: Field, text: str, *, printed: bool) -> None:
    """Asserts what any text in one field gives: a named refusal, or a whole and valid draft that holds it whole."""
    if outcome.refusal is not None:
        is_named(outcome.refusal)
        return
    is_sound(outcome)
    held = text.strip()
    if printed:
        assert is_found_whole(held, outcome.text), f"{field} is not found whole"
    assert not _TAG.search(_without(held, outcome.text)), f"a tag is left after {field}"


def is_named(refusal: DrafterError) -> None:
    """A refusal that a user can act on, and no defect of ours under its name."""
    assert refusal.code
    assert refusal.found
    assert refusal.remedy
    assert refusal.exit_code is not ExitCode.UNEXPECTED


def is_sound(outcome: Outcome) -> None:
    """Every part of the Word file parses strictly."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=False)
    with zipfile.ZipFile(BytesIO(outcome.content)) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name), parser)


def is_found_whole(text: str, printed: str) -> bool:
    """Whether the draft prints the text; a template may set its first letter large or small.

    In a Word comment a line separator ends a paragraph, so that there it reads as a line end.
    """
    text, printed = (re.sub("[\u2028\u2029]", "\n", words) for words in (text, printed))
    return any(form in printed for form in (text, text[:1].upper() + text[1:], text[:1].lower() + text[1:]))


def _without(text: str, printed: str) -> str:
    return re.sub(re.escape(text), "", printed, flags=re.IGNORECASE) if text else printed


def _plain(tree: Any) -> Any:
    return json.loads(json.dumps(tree, default=str))


def _leaves(tree: Any, path: str = "") -> Iterator[str]:
    pairs = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for step, value in pairs:
        here = f"{path}.{step}" if path else str(step)
        if isinstance(value, dict | list):
            yield from _leaves(value, here)
        else:
            yield here


def _step(tree: Any, step: str) -> Any:
    return tree[int(step)] if isinstance(tree, list) else tree[step]


def _at(tree: Any, path: str) -> Any:
    for step in path.split("."):
        tree = _step(tree, step)
    return tree


def _put(tree: Any, path: str, value: str) -> None:
    *parents, last = path.split(".")
    for step in parents:
        tree = _step(tree, step)
    tree[int(last) if isinstance(tree, list) else last] = value


def _is_a_kind(field: Field) -> bool:
    return field.path.rsplit(".", 1)[-1] in {"budget_type", "recurrence", "as_at", "amount"}


def _quoted(text: str, *, escaped: bool) -> str:
    """Text in double quotation marks as JSON, YAML and TOML read it alike; lone surrogates are always escaped."""
    quoted = json.dumps(text, ensure_ascii=False)
    awkward = r"\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufeff\ufffe\uffff" if escaped else ""
    return re.sub(rf"[\ud800-\udfff{awkward}]", lambda match: f"\\u{ord(match[0]):04x}", quoted)


def _json(tree: Any, *, escaped: bool) -> bytes:
    def written(value: Any) -> str:
        if isinstance(value, dict):
            return "{" + ",\n".join(f"{json.dumps(name)}: {written(held)}" for name, held in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ",\n".join(written(held) for held in value) + "]"
        return _quoted(value, escaped=escaped) if isinstance(value, str) else json.dumps(value)

    return written(tree).encode()


def _toml(tree: dict[str, Any], *, escaped: bool) -> bytes:
    lines = [f"{name} = {_quoted(value, escaped=escaped)}" for name, value in tree.items() if isinstance(value, str)]
    for name, table in tree.items():
        if isinstance(table, dict):
            lines += [f"[{name}]", *(f"{key} = {_quoted(value, escaped=escaped)}" for key, value in table.items())]
    return "\n".join(lines).encode()


def _blocks(blocks: tuple[Block | Table, ...]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _blocks(cell.blocks)
        else:
            yield block
