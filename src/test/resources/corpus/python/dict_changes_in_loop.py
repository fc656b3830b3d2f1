def go_through(d, change):
    seen = []
    try:
        for k in d:
            seen.append(k)
            if len(seen) > 30:
                break
            if change == "rename":
                d["new %d" % len(seen)] = d.pop(k)
            elif change == "move":
                d[k] = d.pop(k)
            elif change == "add":
                d[len(seen) + 100] = k
            elif change == "remove":
                del d[k]
            elif change == "value":
                d[k] = len(seen)
            elif change == "last":
                d.popitem()
            elif change == "clear":
                d.clear()
    except RuntimeError as e:
        print(change, e, end=" ")
    print(seen, d)


for change in ["rename", "move", "add", "remove", "value", "last", "clear"]:
    go_through({}, change)
    go_through({1: "one"}, change)
    go_through({"a": 1, "b": 2, "c": 3}, change)
    go_through({i: i for i in range(6)}, change)
    go_through({1: 2, "a": 3, None: 4, (5,): 6}, change)
    go_through({"a": 1, "b": 2, "c": 3, "a": 4, "b": 5, "c": 6, "d": 7}, change)
    shrunk = {i: str(i) for i in range(12)}
    for i in range(9):
        del shrunk[i]
    go_through(shrunk, change)
    go_through(shrunk.copy(), change)
    merged = {"x": 0}
    merged.update({i: i for i in range(9)})
    go_through(merged, change)

queue = {"first": 1}
for k, v in queue.items():
    try:
        queue[k] += v
        for other in queue.values():
            queue["second"] = other
    except RuntimeError as e:
        print(e, queue)
        break
