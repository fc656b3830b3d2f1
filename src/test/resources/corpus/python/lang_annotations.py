# LANGUAGE: type annotations have no effect.
from __future__ import annotations
import os

count: int = 0
names: list[str] = []


def child(number: int, name: str = "x") -> None:
    done: bool
    message: str = name * number
    print(message)
    os._exit(number)


for count in range(2):
    if os.fork() == 0:
        child(count + 1)
    os.wait()
