import os


def attempt(what):
    d = {"a": 1, 2: "b", None: (1, "x")}
    l = [1, 2, 3]
    try:
        if what == 0:
            del d["z"]
        elif what == 1:
            print([] in d)
        elif what == 2:
            d[{}] = 1
        elif what == 3:
            print({(1, [2]): 3})
        elif what == 4:
            print(d < d)
        elif what == 5:
            print(d + d)
        elif what == 6:
            d.pop("z")
        elif what == 7:
            d.pop()
        elif what == 8:
            d.append(1)
        elif what == 9:
            d.sort()
        elif what == 10:
            print(list(l.items()))
        elif what == 11:
            print(l.get(1))
        elif what == 12:
            print(l.pop(7))
        elif what == 13:
            l.pop("x")
        elif what == 14:
            print(l.pop(0, 1))
        elif what == 15:
            del l[9]
        elif what == 16:
            del l["x"]
        elif what == 17:
            t = (1, 2)
            del t[0]
        elif what == 18:
            print(d[1:2])
        elif what == 19:
            d.update(3)
        elif what == 20:
            d.update([1])
        elif what == 21:
            d.update([(1, 2, 3)])
        elif what == 22:
            print(dict(3))
        elif what == 23:
            d[7] += 1
        elif what == 24:
            for k in d:
                del d[k]
        elif what == 25:
            for k, v in d.items():
                d[(k, 1)] = v
        elif what == 26:
            g = {1: 1}
            for k in g:
                g[2] = 1
                del g[1]
        elif what == 27:
            d |= None
        elif what == 28:
            raise d
        elif what == 29:
            print(int(d))
        elif what == 30:
            d.get([])
        elif what == 31:
            for v in d.values():
                d.clear()
        elif what == 33:
            d.upper()
        elif what == 34:
            raise KeyError
        elif what == 35:
            d[None, "a", True]
        else:
            print("nothing")
    except Exception as e:
        print(what, type(e).__name__, e, repr(e), e.args)


for i in range(37):
    if i != 32:
        attempt(i)

d = {}
try:
    d[None]
except KeyError as e:
    print(e, repr(e), e.args)
pid = os.fork()
if pid == 0:
    d[("only", 1)]
_, status = os.wait()
print(os.waitstatus_to_exitcode(status))
raise KeyError("last")
