# LANGUAGE: endless recursion raises RecursionError.
import os


def down(n):
    return down(n + 1)


try:
    down(0)
except RecursionError as e:
    print("too deep")
if os.fork() == 0:
    try:
        down(1)
    except RuntimeError:
        os._exit(3)
print(os.wait()[1] >> 8)
