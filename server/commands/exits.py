"""Exit codes."""

from server.errors import PlannerError, Unavailable

DONE = 0
UNREACHABLE = 1
UNUSABLE = 2
NEEDS_INPUT = 3
INTERRUPTED = 130

EXPLAINED = """\
exit codes:
  0    done
  1    something outside this process did not answer
  2    the options, the message or a file cannot be used as they are; the error says what to change
  3    the plan needs input: its questions are printed
  130  interrupted
"""


def exit_code(error: PlannerError) -> int:
    """Give the exit code of a failure."""
    return UNREACHABLE if isinstance(error, Unavailable) else UNUSABLE
