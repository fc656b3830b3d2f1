"""map(), zip() and generators whose items are all taken at once."""
import os

r, w = os.pipe()
if os.fork() == 0:
    os.write(w, b"3 -4 12")
    os._exit(0)
os.wait()
low, high, total = map(int, os.read(r, 80).decode().split(" "))
print(low, high, total)
a, b = zip([1, 2], "xy")
print(a, b)
a, *b = (n * n for n in range(4))
print(a, b)
x, y = reversed([1, 2])
print(x, y)
print(sum(map(int, "1 2".split())), max(map(len, ["a", "bb"])), min(map(abs, [-3, 2])), sorted(map(str, [10, 9])))
print(tuple(map(ord, "ab")), " ".join(map(str, [1, 2])), sum(x * y for x, y in zip([1, 2], [3, 4])), list(map(bin, [1])))
print(max(zip([1, 3], [2, 0])), tuple(zip("ab", range(2))), sorted(zip("ba", range(2))), *map(hex, [1, 2]), sep=" | ")
for wrong in range(3):
    try:
        if wrong == 0:
            a, b = map(int, ["1"])
        elif wrong == 1:
            a, b = map(int, "123")
        else:
            a, b = map(int, ["1", "x"])
    except ValueError as e:
        print(wrong, e)
print(f"{'#' * 3} {len('a#b')}")
