import os
match = 5
case = match + 1
_ = 3
print(match, case, _)
match [1, 2]:
    case [a, b]:
        print(a, b)
match case:
    case 6:
        case = "six"
        print("case", case)
    case _:
        pass
d = {"match": 1}
match: int = 4
print(match)
class M:
    def match(self, case): return case
    case = 3
print(M().match(2), M.case)
def g(command):
    for c in command.split(";"):
        match c.split():
            case ["fork"]:
                pid = os.fork()
                match pid:
                    case 0:
                        print("child")
                        os._exit(3)
                    case n if n > 0:
                        match os.waitpid(pid, 0):
                            case (p, status) if os.WIFEXITED(status):
                                print(p == pid, os.WEXITSTATUS(status))
                            case _:
                                print("?")
            case ["print", *words] if words:
                print(*words)
            case ["quit" | "exit"]:
                break
            case ["next"]:
                continue
            case []:
                print("empty")
            case _:
                print("unknown", c)
    else:
        print("no break")
g("fork;print a b;print;;next;foo;quit;print never")
g("next")
match 1, 2:
    case 1, y: print(y)
match (1, 2), 3:
    case ((1, z) | (z, 1)), _: print(z)
match "x":
    case 1: q = 1
try: print(q)
except NameError as e: print(e)
def h(v):
    match v:
        case (w, 1): pass
    try: return w
    except UnboundLocalError as e: return e
print(h((5, 1)), h((5, 2)))
fs = []
for i in range(3):
    match i:
        case k if k != 1: fs.append(lambda: k)
print([x() for x in fs])
match (y := 3):
    case 3: print("walrus", y)
