import os


def attempt(name, action):
    try:
        print(name, action())
    except (KeyError, TypeError, AttributeError, RuntimeError) as error:
        print(name, type(error), error)


def grow(numbers):
    for number in numbers:
        numbers.add(number + 1)


evens = {0, 2, 4, 6}
small = set(range(4))
print(evens, small, set(), {7, 7, 7}, {x % 3 for x in range(10)})
print(evens | small, evens & small, evens - small, evens ^ small)
print(evens.union([1, 9]), evens.intersection(range(3)), evens.difference({2: "two"}), evens.symmetric_difference((0, 1)))
print({2, 4} <= evens, evens < evens, evens >= {0}, {2}.issubset([1, 2]), evens.issuperset([0, 8]), {1}.isdisjoint({2}))
print(evens == {6, 4, 2, 0}, evens != small, evens == [0, 2, 4, 6], {1, True, 1.0}, {"a": 1}.keys() == {"a"})
print(3 in evens, 3 not in evens, len(evens), bool(set()), sorted(evens, reverse=True), sum(evens), max(evens))
print(isinstance(evens, set), isinstance(evens, list), type(evens), sorted({"wait", "fork", "exec"}))
evens |= {8}
evens -= {0, 2}
evens &= {4, 6, 8, 10}
evens ^= {4, 5}
evens.update([11])
other = evens.copy()
other.discard(99)
other.clear()
print(evens, other)
attempt("remove", lambda: small.remove(7))
attempt("pop", lambda: set().pop())
attempt("list", lambda: {[]})
attempt("plus", lambda: small + small)
attempt("less", lambda: small < [1])
attempt("index", lambda: small[0])
attempt("or", lambda: small | [1])
attempt("append", lambda: small.append(1))
attempt("grow", lambda: grow({1, 2}))
attempt("keyword", lambda: small.update(a=1))
if os.fork() == 0:
    small.add("child")
    print(len(small), "child" in small)
    os._exit(0)
os.wait()
print(len(small), "child" in small)
first, second = {1, 2}
print(first, second, *{3, 4})
