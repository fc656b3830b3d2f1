"""Exceptions with several arguments, OSErrors with a number, classes that only programs raise."""
import errno
import os


def raised(number):
    if number == 0:
        raise ValueError("a", 1)
    if number == 1:
        raise ValueError(("a", 1))
    if number == 2:
        raise KeyError("a", 1)
    if number == 3:
        raise SystemExit("a", 1)
    if number == 4:
        raise OSError(2, "x")
    if number == 5:
        raise OSError(errno.ECHILD, os.strerror(errno.ECHILD))
    if number == 6:
        raise OSError("a", "x")
    if number == 7:
        raise OSError(None, "x")
    if number == 8:
        raise IOError(errno.EINVAL, None)
    if number == 9:
        raise ChildProcessError(2, "x")
    if number == 10:
        raise AttributeError("a", "b")
    if number == 11:
        raise OSError(True, "x")
    if number == 12:
        raise OSError(2**40, 5)
    if number == 13:
        raise NotImplementedError
    if number == 14:
        raise TimeoutError("too slow", number)
    if number == 15:
        raise FileNotFoundError("no such job")
    if number == 16:
        raise EOFError()
    if number == 17:
        raise RuntimeError("custom", 42, [1, "two"], None)
    if number == 18:
        raise ConnectionResetError(errno.ECONNRESET, "gone")
    raise OSError(0, "x")


for number in range(20):
    try:
        raised(number)
    except OSError as e:
        print(number, type(e).__name__, e, repr(e), e.args, e.errno, e.strerror, isinstance(e, ConnectionError))
    except SystemExit as e:
        print(number, e, repr(e), e.args, e.code)
    except Exception as e:
        print(number, type(e).__name__, e, repr(e), e.args, f"{e!s:>20}", isinstance(e, RuntimeError))
for n in range(1, 134):
    name = type(OSError(n, "")).__name__
    if name != "OSError":
        print(n, name)
try:
    raise FileNotFoundError(errno.ENOENT, "nothing there")
except (TimeoutError, ConnectionError, FileExistsError):
    print("wrong")
except FileNotFoundError as e:
    print("right", e)
try:
    os.write(os.pipe()[0], b"x")
except OSError as e:
    print(e, e.args)
r, w = os.pipe()
os.close(r)
try:
    os.write(w, b"x")
except ConnectionError as e:
    print(type(e).__name__, e, e.args)
error = ValueError("later", 1)
print(error, [error], error.args[1])
raise RuntimeError("the end", 3)
