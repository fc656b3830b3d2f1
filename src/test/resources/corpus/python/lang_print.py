# LANGUAGE: print with sep, end, flush and file.
import os
import sys

print("a", 1, None, True, [1, "x"], (2,), sep="-")
print("no newline", end="", flush=True)
print()
print("to stderr", os.getpid() > 0, file=sys.stderr)
print("x", "y", end="|\n", sep=", ", file=sys.stdout)
print(sep="", end="")
sys.stdout.write("written\n")
sys.stdout.flush()
sys.stderr.write("also to stderr\n")
count = sys.stdout.write("abc\n")
print(count)
