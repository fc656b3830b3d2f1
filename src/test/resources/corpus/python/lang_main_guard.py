# LANGUAGE: import with commas, def, docstrings, the main guard, a return value as exit status.
"""A module docstring."""
import os, sys


def main():
    """Forks once."""
    pid = os.fork()
    if pid == 0:
        return 3
    _, status = os.wait()
    print("child returned", os.WEXITSTATUS(status))
    return 0


if __name__ == "__main__":
    sys.exit(main())
