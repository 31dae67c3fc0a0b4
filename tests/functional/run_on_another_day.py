"""Runs the command with every clock of the process set to another day: `run_on_another_day.py SECONDS ARGUMENTS…`.

SECONDS are those since 1970. Prints on stderr the day that the process believes in, so that a test can see it differ.
"""

import datetime
import os
import sys
import time

_SECONDS = float(sys.argv[1])
_REAL_DATETIME, _REAL_DATE = datetime.datetime, datetime.date
_localtime, _gmtime, _strftime, _ctime = time.localtime, time.gmtime, time.strftime, time.ctime


class _AnyDate(type):
    """A date made elsewhere (by pydantic's own code, say) is a date here too."""

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, cls.__mro__[1])


class _Datetime(_REAL_DATETIME, metaclass=_AnyDate):
    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> _REAL_DATETIME:
        return _REAL_DATETIME.fromtimestamp(_SECONDS, tz)

    @classmethod
    def utcnow(cls) -> _REAL_DATETIME:
        return _REAL_DATETIME.fromtimestamp(_SECONDS, datetime.UTC).replace(tzinfo=None)

    @classmethod
    def today(cls) -> _REAL_DATETIME:
        return cls.now()


class _Date(_REAL_DATE, metaclass=_AnyDate):
    @classmethod
    def today(cls) -> _REAL_DATE:
        return _REAL_DATE.fromtimestamp(_SECONDS)


def _set_clocks() -> None:
    """Replaces every way in which the libraries in use ask for the time, before any of them is imported."""
    time.time = lambda: _SECONDS
    time.time_ns = lambda: int(_SECONDS) * 10**9
    time.localtime = lambda seconds=None: _localtime(_SECONDS if seconds is None else seconds)
    time.gmtime = lambda seconds=None: _gmtime(_SECONDS if seconds is None else seconds)
    time.strftime = lambda form, at=None: _strftime(form, at or _localtime(_SECONDS))
    time.ctime = lambda seconds=None: _ctime(_SECONDS if seconds is None else seconds)
    datetime.datetime, datetime.date = _Datetime, _Date  # type: ignore[misc]


def main() -> None:
    _set_clocks()
    sys.argv = ["cabinet-drafter", *sys.argv[2:]]
    os.umask(int(os.environ.get("UMASK_OF_THE_RUN", "022"), 8))
    sys.stderr.write(f"{datetime.date.today()} {time.strftime('%Y-%m-%d')}\n")
    from cabinet_drafter.__main__ import main as cabinet_drafter

    cabinet_drafter()


if __name__ == "__main__":
    main()
