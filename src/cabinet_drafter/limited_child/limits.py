"""Limits on the process that reads untrusted files: set by the process itself, for good, before it is given any."""

import sys
from typing import Final

MOST_MEMORY: Final = 500 * 1000 * 1000
"""In bytes, of all address space. A process that reads reports has 60 MB when it is ready and 90 MB on the longest one;
one that fills templates has 90 MB when it is ready."""
_M_ARENA_MAX: Final = -8  # malloc.h of glibc


def limit_this_process() -> None:
    """Hold this process to `MOST_MEMORY`; where the system has such limits, also let it write no file.

    Linux refuses memory beyond the limit, and Windows too (a job that holds one process and cannot start another).
    macOS has no such limit, so there a thread ends the process within a twentieth of a second of passing it.
    """
    if sys.platform == "win32":
        _limit_by_job()
        return
    import resource  # noqa: PLC0415  (not there on Windows)

    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, 0)
    if sys.platform == "darwin":
        watch_memory(MOST_MEMORY)
    else:
        _keep_one_arena()
        _lower(resource.RLIMIT_AS, MOST_MEMORY)


def _keep_one_arena() -> None:
    """Keep glibc from setting 64 MB of addresses aside for each thread, out of what is allowed; others do not."""
    import ctypes  # noqa: PLC0415

    if mallopt := getattr(ctypes.CDLL(None), "mallopt", None):
        mallopt(_M_ARENA_MAX, 1)


def _lower(limit: int, most: int) -> None:
    """Never raises a limit, which only an administrator may."""
    import resource  # noqa: PLC0415

    hard = resource.getrlimit(limit)[1]
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(limit, (most, most))


def watch_memory(most: int) -> None:
    """Begin to watch the memory in use; beyond `most` bytes the process ends, without an answer."""
    import os  # noqa: PLC0415
    import resource  # noqa: PLC0415
    import threading  # noqa: PLC0415

    unit = 1 if sys.platform == "darwin" else 1024
    never = threading.Event()

    def watch() -> None:
        # The PDF library is called without Python's lock, so this thread runs beside it.
        while resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit < most:
            never.wait(0.05)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _limit_by_job() -> None:
    """Puts this process into a job of its own; where Windows refuses that, the limit on time holds alone.

    The structure is JOBOBJECT_EXTENDED_LIMIT_INFORMATION of winnt.h, the flags are JOB_OBJECT_LIMIT_ACTIVE_PROCESS,
    _PROCESS_MEMORY and _DIE_ON_UNHANDLED_EXCEPTION (which keeps Windows from showing a window about a crash).
    """
    if sys.platform != "win32":
        return
    import ctypes  # noqa: PLC0415
    from ctypes import wintypes  # noqa: PLC0415

    class Basic(ctypes.Structure):
        _fields_ = (
            ("PerProcessUserTimeLimit", ctypes.c_int64),
            ("PerJobUserTimeLimit", ctypes.c_int64),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class Extended(ctypes.Structure):
        _fields_ = (
            ("BasicLimitInformation", Basic),
            ("IoInfo", ctypes.c_uint64 * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    limits = Extended()
    limits.BasicLimitInformation.LimitFlags = 0x008 | 0x100 | 0x400
    limits.BasicLimitInformation.ActiveProcessLimit = 1
    limits.ProcessMemoryLimit = MOST_MEMORY
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.CreateJobObjectW.restype = kernel.GetCurrentProcess.restype = wintypes.HANDLE
    job = wintypes.HANDLE(kernel.CreateJobObjectW(None, None))
    extended = 9  # JobObjectExtendedLimitInformation
    if kernel.SetInformationJobObject(job, extended, ctypes.byref(limits), ctypes.sizeof(limits)):
        kernel.AssignProcessToJobObject(job, wintypes.HANDLE(kernel.GetCurrentProcess()))
