"""What openxml-audit, and the Open XML SDK validator where it is installed, find wrong with a Word file."""

import json
import os
import shutil
import subprocess
from pathlib import Path

from openxml_audit import OpenXmlValidator


def errors_in(path: Path) -> list[object]:
    errors: list[object] = list(OpenXmlValidator().validate(str(path)).errors)
    validator = os.environ.get("OOXML_VALIDATOR") or shutil.which("ooxml-validator")
    if validator is not None:
        run = subprocess.run([validator, str(path)], capture_output=True, text=True, check=False)
        errors += json.loads(run.stdout)["errors"]
    return errors
