d = {"b": 1, "a": 2, 3: None, (1, "x"): [4]}
d["c"] = 5
d["b"] += 10
del d["a"]
print(d, len(d), "b" in d, "a" not in d, bool({}), bool(d))
for key in d:
    print(key, d[key])
for key, value in d.items():
    print(f"{key}={value}")
print(list(d), list(d.keys()), list(d.values()), sorted({3: 0, 1: 0}))
print(d.get("z"), d.get("z", 7), d.pop("c"), d.pop("c", 8), d.setdefault("n", []), d.copy() == d)
d.update({"b": 0, "q": 1})
print(d, {1: "int", True: "bool"}, {x: x * x for x in range(4) if x != 2})
d.clear()
print(d, dict(), {"a": 1, "b": 2} == {"b": 2, "a": 1})
