import os, signal, errno
class Color:
    RED = 1
    GREEN = 2
def f(v):
    match v:
        case 0: return "zero"
        case -1 | -2: return "neg"
        case "a" | "b" as s: return "s" + s
        case 1.5: return "float"
        case None: return "None"
        case True: return "True"
        case Color.GREEN: return "green"
        case os.WNOHANG: return "wnohang"
        case signal.SIGTERM: return "term"
        case (): return "empty"
        case [x]: return ("one", x)
        case (0, status): return ("ok", status)
        case (x, 1): return ("x1", x)
        case [a, [b, c]] if b < c: return (a, b, c)
        case ("GET" | "POST") as m, url: return m + url
        case first, *rest, last if first == last: return ("ring", first, rest, last)
        case [1 as one, (2 | 3) as two, *_]: return one + two
        case _ if v == 99: return 99
        case other: return ("other", other)
for v in [0, -1, -2, "a", "b", "c", 1.5, None, True, False, 1, 2, 15, (), [], [5], (0, 7), (3, 1), (1,(2,3)), [1,(3,2)], ("GET","/"), ("PUT","/"), [1,2,3,1], (1,2,3), [1,3,4,5], range(3), range(1), "ab", b"a", {1:2}, {1}, 99, 100]:
    print(repr(v), f(v))
pid = os.fork()
match pid:
    case 0:
        print("child")
        os._exit(3)
    case n if n > 0:
        match os.wait():
            case (p, status):
                print(p == pid, os.WEXITSTATUS(status))
