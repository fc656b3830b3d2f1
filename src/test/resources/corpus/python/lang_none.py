# LANGUAGE: a def without return gives None; print and flush do, too.
import sys


def nothing():
    pass


def sometimes(x):
    if x:
        return x


print(nothing(), sometimes(0), sometimes(3), print("inner"), sys.stdout.flush())
