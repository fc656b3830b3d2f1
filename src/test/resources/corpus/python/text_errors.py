# LANGUAGE: what methods of str say about wrong arguments, and objects that have no such method.
def show(n, x, y):
    try:
        if n == 0: print(x.split(y))
        elif n == 1: print(x.strip(y))
        elif n == 2: print(x.replace(y, "b"))
        elif n == 3: print(x.replace("a", y))
        elif n == 4: print(x.replace("a", "b", y))
        elif n == 5: print(x.find(y))
        elif n == 6: print(x.find("a", y))
        elif n == 7: print(x.index(y))
        elif n == 8: print(x.rindex(y))
        elif n == 9: print(x.startswith(y))
        elif n == 10: print(x.endswith(y))
        elif n == 11: print(x.ljust(y))
        elif n == 12: print(x.rjust(5, y))
        elif n == 13: print(x.zfill(y))
        elif n == 14: print(x.splitlines(y))
        elif n == 15: print(x.count(y))
        elif n == 16: print(x.join(y))
        elif n == 17: print(x[y])
        elif n == 18: print(y in x)
        elif n == 19: print(chr(y))
        elif n == 20: print(ord(y))
        elif n == 21: print(x.split("a", y))
        elif n == 22: print(x.index(y, 1))
        elif n == 23: print(x.lstrip(y), x.rstrip(y))
        elif n == 24: print(x.startswith("a", y, y))
        elif n == 25: print(x.center(9, y))
        elif n == 26: print(x.count(y, 1), x.count(y, 1, 2))
        elif n == 27: print(hex(y))
    except (TypeError, ValueError, AttributeError, OverflowError, IndexError) as e:
        print(n, repr(x), repr(y), type(e).__name__, e)

for n in range(28):
    if n not in (6, 24):
        for y in [1, "", "x", "xy", None, True, [1], ("a", 1), (1, "a"), b"x", ["a", 1], [b"a", "b"], range(2)]:
            for x in ["banana", [1, 2, 1], (1, 2), range(3), b"abc", 5, None]:
                if n != 14 or y != "":
                    show(n, x, y)
for y in [-1, 0, 65, 1114111, 1114112, 1 << 40, False]:
    show(19, "", y)
show(6, "banana", "x")
show(6, "banana", None)
show(24, "banana", "x")
show(24, "banana", 1)
show(5, b"abc", 300)
show(18, b"abc", 300)
