"""The command `cabinet-drafter`: run it, and tell a failure to the person at the keyboard."""

import sys

from cabinet_drafter.cli import app


def main() -> None:
    """Run the command line; the exit code says how it went (design, section 3)."""
    sys.exit(app(standalone_mode=True))


if __name__ == "__main__":
    main()
