# verdict: step-limit
import os


def tree():
    try:
        os.fork()
    except OSError:
        pass
    tree()


while True:
    try:
        tree()
    except RecursionError:
        pass
