# LANGUAGE: type annotations have no effect.
from __future__ import annotations
import os
import typing
from typing import Any, Callable, Optional, Union

count: int = 0
names: list[str] = []


def call(f: Callable[[int], int], x: Optional[Union[int, str]] = None) -> typing.Dict[str, Any]:
    rest: typing.List[typing.Tuple[int, ...]] = [(f(1),)]
    return {"rest": rest, "x": x}


def child(number: int, name: str = "x") -> None:
    done: bool
    message: str = name * number
    print(message)
    os._exit(number)


for count in range(2):
    if os.fork() == 0:
        child(count + 1)
    os.wait()
print(call(lambda n: n + 1, "y"))
