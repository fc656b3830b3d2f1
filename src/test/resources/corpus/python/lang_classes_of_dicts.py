"""Classes of dicts and functions, signals as keys, and dicts taken apart."""
import errno
import signal


def helper():
    def inner():
        pass

    return inner


d = {"a": 1, "b": 2, "c": 3}
print(type(d), type(d.keys()), type(d.values()).__name__, type(d.items()), type(helper), type(lambda: 0).__name__)
print(helper.__name__, helper().__name__, (lambda: 0).__name__, [f.__name__ for f in (helper, helper())])
print(type(d) == dict, type(d) is dict, type(d) in (list, dict), type([]) == dict, type(d.keys()) == dict)
first, *others = d
print(first, others)
*rest, last = d.items()
print(rest, last)
for key, *value in d.items():
    print(key, value)
names = {signal.SIGTERM: "term", signal.SIGKILL: "kill", 1: "hup"}
print(names, names[15], names[signal.SIGKILL], signal.SIGHUP in names, names.get(signal.SIGINT, "none"))
print(bytes({1: 2, 3: 4}), int.from_bytes({1: "x"}, "big"))
kinds = {type(1): "number", type(""): "text"}
print(kinds, kinds[type(5)], type(None) in kinds)
print({"sig": signal.SIGINT}, dict(a=signal.SIGTERM))
for wrong in ([1], {}, (1, [2])):
    try:
        print(errno.errorcode[wrong])
    except TypeError as e:
        print(e)
