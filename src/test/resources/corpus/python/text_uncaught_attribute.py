# LANGUAGE: what an uncaught AttributeError says, with the name that may be meant; every child misses something else.
import os

def attempt(n, x):
    if n == 0: x.append("a")
    if n == 1: x.pop()
    if n == 7: x.sort()
    if n == 13: x.encode()
    if n == 14: x.decode()
    if n == 15: x.rindex("a")
    if n == 16: x.strip()
    if n == 17: x.errno
    if n == 18: x.code

for n, x in [(14, "x"), (13, b"x"), (15, [1]), (7, range(2)), (16, range(2)), (1, 5), (18, "x"), (17, 5), (0, None)]:
    if os.fork() == 0:
        attempt(n, x)
    print(os.WEXITSTATUS(os.wait()[1]))
"text".count("t").split("x")
