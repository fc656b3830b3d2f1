# LANGUAGE: small print: sorting backwards is stable, in and indices have their own words.
print(sorted([1, True], reverse=True), sorted([True, 1]), sorted([0, True, 1, False], reverse=True), sorted("bca", reverse=True))
print(b"a" in b"abc", b"" in b"", b"ac" in b"abc", 97 in b"abc", 5 not in b"abc", "" in "", "bc" in "abc")
def index(x, y):
    try:
        print(x[y])
    except (TypeError, IndexError) as e:
        print(type(e).__name__, e)
def inside(x, y):
    try:
        print(x in y, x not in y)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
def store(x, y):
    try:
        x[y] = 1
    except (TypeError, IndexError) as e:
        print(type(e).__name__, e)
for x in [[1], "a", (1,), b"a", range(3), 5, None]:
    for y in ["x", None, [1], 9, True]:
        index(x, y)
        inside(y, x)
        store(x, y)
try:
    ",".join(["a", 1])
except TypeError as e:
    print(e)
try:
    (1).pop()
except AttributeError as e:
    print(e, repr(e))
if b"abc".split(b"b")[0] in b"xa":
    [1].index(2)
