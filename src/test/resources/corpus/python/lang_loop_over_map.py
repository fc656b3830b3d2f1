"""A loop over map() calls the function as it goes."""


def double(text):
    print("double", text)
    return text * 2


for n in map(int, "1 2 3".split()):
    if n == 2:
        continue
    print(n)
for word in map(double, ["a", "b", "c"]):
    print(word)
    if word == "bb":
        break
print([n + 1 for n in map(len, ["", "ab"])], [d for d in map(double, "xy") if d != "xx"])
print([(a, b) for a in map(double, "p") for b in map(ord, a)])
for pair in map(lambda n: (n, n * n), range(3)):
    print(pair)
for n, square in map(lambda n: (n, n * n), range(3)):
    print(n, square)
values = [1, 2]
for n in map(str, values):
    print(n)
    if len(values) < 4:
        values.append(len(values) + 1)
try:
    for n in map(int, ["7", "x", "8"]):
        print("got", n)
except ValueError as e:
    print(e)
try:
    for n in map(double, 5):
        print(n)
except TypeError as e:
    print(e)
