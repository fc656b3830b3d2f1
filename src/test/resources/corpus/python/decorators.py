import functools
import os


def logged(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        print(f"-> {func.__name__}{args} {kwargs}", flush=True)
        return func(*args, **kwargs)

    return wrapper


def repeat(times):
    def decorator(func):
        count = 0

        def wrapper(*args):
            nonlocal count
            count += 1
            return [func(*args) for _ in range(times)] + [count]

        return wrapper

    return decorator


def log(*args, **kwargs):
    print("[log]", *args, **kwargs)


@logged
def add(a, b=10, *, c=0):
    return a + b + c


@repeat(2)
@logged
def child(code):
    pid = os.fork()
    if pid == 0:
        os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


print(add(1), add(1, b=2, c=3), add.__name__, child.__name__)
print(child(4), child(5))
log("a", 1, sep=", ", end="!\n")
log()
for last in (True, False):
    print("flushed?", flush=last)
try:
    add()
except TypeError as e:
    print(e)


@(lambda f: 42)
def gone():
    pass


print(gone, max(*[3, 9, 4]), os.WEXITSTATUS(*(512,)))


def outer():
    @logged
    def inner(x, y=[]):
        y.append(x)
        return y

    return inner


first, second = outer(), outer()
print(first(1), first(2), second(3))
