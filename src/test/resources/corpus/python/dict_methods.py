import os

stock = {}
for word in ["fork", "wait", "fork", "exec", "wait", "fork"]:
    stock[word] = stock.get(word, 0) + 1
print(stock, sorted(stock), sorted(stock.items()), sorted(stock.values(), reverse=True))
print(max(stock.values()), min(stock), sum(stock.values()), len(stock), any(stock.values()), all(stock))
print(list(enumerate(stock)), list(zip(stock, stock.values())), [*stock], tuple(stock.items()))
print(", ".join(stock), f"{stock} {stock['fork']:>4} {stock!r}", "%s|%r" % (stock, stock), str(stock))
for i, (word, n) in enumerate(stock.items()):
    print(i, word, n)
print({n: word for word, n in stock.items()}, {k: {} for k in "ab"}, [k for k in stock if stock[k] > 1])
a, b, c = stock
print(a, b, c)
same = stock
copy = stock.copy()
other = dict(stock)
same["new"] = [1]
same["new"] += [2, 3]
same["new"].append(4)
print(stock is same, stock == copy, copy == other, stock != copy, copy is other)
stock |= {"fork": 0, "x": None}
print(same, stock | {1: 2}, dict(zip("ab", [1, 2])), dict([(1, 2), "xy", [3, 4]]))
print(stock.setdefault("q", []), stock.setdefault("q", 3), stock.setdefault("r"), stock.get("none"))
print(stock.pop("x"), stock.pop("x", "gone"), stock.pop("r", 1))
numbers = [1, 2, 3, 4]
print(numbers.pop(1), numbers.pop(-1), numbers.pop(), numbers, numbers.copy())
del numbers[0]
print(numbers)
numbers.clear()
print(numbers)
nested = {"a": {"b": {"c": 1}}, (1, (2, "x")): {True: False, 0: "zero"}}
nested["a"]["b"]["c"] += 41
nested["a"]["self"] = nested
print(nested, nested[1, (2, "x")][1], nested[(1, (2, "x"))][False])
print({1: "int", True: "bool", 0: 1, False: 2}, {"a": 1, "b": 2} == {"b": 2, "a": True}, {} == [], {1: [2]} == {1: [2]})
many = {}
for i in range(100):
    many[i % 37] = i
for i in range(30):
    del many[i]
for i in range(5):
    many["s" + str(i)] = i
print(many, list(many)[3], list(reversed(list(many))))
for k in list(many):
    if k != 35:
        del many[k]
print(many, not many, bool(many), 35 in many, "x" not in many)
if {} or many:
    print("true")


def count(d, key):
    d[key] = d.get(key, 0) + 1
    return d


print(count(count({}, "x"), "x"))
shared = {"who": "parent"}
if os.fork() == 0:
    shared["who"] = "child"
    shared["pid"] = True
    print(shared, end=" ")
    os._exit(0)
os.wait()
print(shared)
while shared:
    for k in shared:
        break
    del shared[k]
print(shared, len(shared))
