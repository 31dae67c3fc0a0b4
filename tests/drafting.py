"""Drafts the shipped examples for tests."""

import json
from dataclasses import replace
from pathlib import Path

from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.workflow import DraftRequest, DraftResult, draft_paper
from cabinet_drafter.written_paper import WrittenPaper
from tests.conftest import CORPUS, ROOT

ALDERBROOK = DraftRequest(
    brief=ROOT / "examples" / "alderbrook" / "brief.yaml",
    pack_dirs=(ROOT / "examples" / "alderbrook" / "packs",),
)
TOWER_HAMLETS = DraftRequest(
    brief=ROOT / "examples" / "tower-hamlets-2019" / "brief.yaml",
    published_report=CORPUS / "reports" / "80516_tower-hamlets_2019-07-22.pdf",
    previous_reports=(CORPUS / "reports" / "80516_tower-hamlets_2017-04-07.pdf",),
)


def drafted(request: DraftRequest, folder: Path) -> DraftResult:
    """The example drafted into a folder."""
    return draft_paper(replace(request, output=folder / "paper.docx"))


def written(result: DraftResult) -> WrittenPaper:
    """The draft read back from its Word file."""
    return read_written_paper(result.draft.read_bytes(), result.draft.name)


def manifest(result: DraftResult) -> dict:
    """The manifest beside a draft."""
    return json.loads(result.manifest.read_text(encoding="utf-8"))
