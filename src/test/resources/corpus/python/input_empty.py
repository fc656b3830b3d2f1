# LANGUAGE: standard input: empty in a run, until a pipe is put in its place.
import os
import sys

print(repr(sys.stdin.read()), repr(sys.stdin.readline()), sys.stdin.readlines(), sys.stdin.fileno())
for line in sys.stdin:
    print("never", line)
for i in range(2):
    try:
        name = input("name? ") if i == 0 else input()
        print("never", name)
    except EOFError as e:
        print("EOFError", e)
r, w = os.pipe()
if os.fork() == 0:
    os.close(r)
    os.write(w, b"first\nsecond line\n3.5\nx\n\ny")
    os._exit(0)
os.close(w)
os.dup2(r, 0)
os.close(r)
os.wait()
print(input("> "), [input()], float(input()) * 2)
lines = [line for line in sys.stdin]
print(lines, repr(sys.stdin.readline()))
if os.fork() == 0:
    print("unflushed", end=" ")
    input("no line: ")
print(os.WEXITSTATUS(os.wait()[1]))
