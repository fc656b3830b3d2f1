def attempt(which):
    d = {"a": 1, 2: "b", (3, "c"): None}
    try:
        if which == 0:
            a, b = {1: 2}
        elif which == 1:
            for a, b in {1: 2}:
                print(a, b)
        elif which == 2:
            print("%(a)s %(a)05d %(none)s" % d)
        elif which == 3:
            print(f"{d:>20}")
        elif which == 4:
            print({}.keys()[0])
        elif which == 5:
            print([] in d.keys())
        elif which == 6:
            d.popitem()
            d.popitem()
            print(d.popitem(), d)
            d.popitem()
        elif which == 7:
            print([1] + d)
        elif which == 8:
            d += 1
        elif which == 9:
            for v in d.values():
                del d["a"]
                d["z"] = v
                del d["z"]
        elif which == 10:
            d.keys().append(1)
        elif which == 11:
            print(dict([[1, 2], "ab", (3, 4)]), dict([5]))
        elif which == 12:
            print(",".join(d))
        elif which == 13:
            print(d.pop([]))
        elif which == 14:
            print({}.pop([], "nothing"), {}.pop([]))
        elif which == 15:
            raise KeyError(None)
        elif which == 16:
            raise ValueError
    except (TypeError, ValueError, LookupError, RuntimeError, AttributeError) as e:
        print(which, repr(e), e, e.args, isinstance(e, KeyError))


for i in range(17):
    attempt(i)

d = {i: i * i for i in range(6)}
keys, values, items = d.keys(), d.values(), d.items()
del d[3]
d["new"] = 9
d[3] = 0
print(keys, values, items, len(keys), 3 in keys, 0 in values, (4, 16) in items, (4, 1) in items, 7 in items)
print(keys == d.copy().keys(), items == d.items(), values == d.values(), keys == [1], {} == [])
print(sorted(values), max(values), sum(values), tuple(keys), list(reversed(list(d))))
print(list(zip(d, d.values(), "abcdefgh")), [*d], any(d), all(d.values()), bool(items), bool({}.items()))
print(isinstance(d, dict), isinstance(keys, dict), isinstance(d, (list, tuple)), isinstance(d, object))
d.update(x=1, y=[2])
d.update([(3, "three"), ("x", 2)])
d |= {"y": {}, "z": d}
print(d, d | {3: 4} == d, dict(d, x=3, w=4)["w"], dict(one=1, two=2))
d["t"] = (d, [d.values()])
print(d)
x = y = [1]
x += {"k": "v"}
x += "ab"
x.extend(d.keys())
print(y, y.pop(0), y.pop(-1), y.copy() == y, y.copy() is y)
grid = {}
for row in range(2):
    for column in range(3):
        grid[row, column] = row * column
print(grid, grid[1, 2], (1, 3) in grid)
count = 0
for key in list(grid):
    if grid[key] == 0:
        del grid[key]
        count += 1
print(grid, count)
queue = {1: "a", 2: "b", 3: "c"}
while queue:
    for key in queue:
        break
    print(queue.pop(key), len(queue), end=" ")
print()
big = {}
for i in range(2000):
    big[str(i)] = i
print(len(big), big["1999"], sum(big[str(i)] for i in range(0, 2000, 7)))
big.clear()
print(big, "7" in big)
