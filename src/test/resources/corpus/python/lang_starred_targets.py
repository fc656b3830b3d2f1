"""One target may take what the others leave."""
import os

head, *tail = [1, 2, 3]
print(head, tail)
first, *middle, last = "fork"
print(first, middle, last)
*front, end = range(4)
print(front, end)
a, *b = (1,)
print(a, b)
*everything, = b"ab"
print(everything)
[x, *y] = [1, 2, 3]
(p, *q), r = (4, 5, 6), 7
print(x, y, p, q, r)
one, *two = 1, 2
print(one, two)
*two, one = two, one
print(one, two)
m, *n = "a b c".split()
print(m, n)
n += ["d"]
k = n
k += "e",
print(k, n, k is n)
rows = [(1, 2, 3), (4,), "xyz"]
for first, *others in rows:
    print(first, others, len(others))
for *others, final in rows:
    print(others, final)
for number, *pair in enumerate(["a", "b"]):
    print(number, pair)
for number, (letter, *more) in enumerate(["abc", "b"], start=5):
    print(number, letter, more)
for left, *right in zip("ab", [1, 2], (True, False)):
    print(left, right)
print([rest for _, *rest in rows])
values = [0, 0]
values[0], *values[1] = 7, 8, 9
print(values)
w = *rest, c = [10, 20, 30]
print(w, rest, c)


def split(text):
    command, *arguments = text.split()
    return command, arguments


print(split("ls -l /tmp"), split("pwd"))
for wrong in range(7):
    try:
        if wrong == 0:
            a, b, *c = [1]
        elif wrong == 1:
            a, *b = []
        elif wrong == 2:
            a, *b = 5
        elif wrong == 3:
            *a, b, c = "x"
        elif wrong == 4:
            a, *b = None
        elif wrong == 5:
            for a, *b in [[1], []]:
                print(a, b)
        else:
            split("  ")
    except (ValueError, TypeError) as e:
        print(wrong, type(e).__name__, e)
if os.fork() == 0:
    tail.append(4)
    head, *tail = tail
    print("child", head, tail)
    os._exit(0) if False else None
else:
    os.wait()
    print("parent", head, tail)
