# LANGUAGE: zip() goes along several sequences and ends with the shortest.
import os, random

names = ["a", "b", "c"]
numbers = [3, 1, 2, 9]
for name, number in zip(names, numbers):
    print(name, number)
for both in zip("xyz", range(2)):
    print(both)
for a, b, c in zip(names, numbers, (7, 8)):
    if b == 1:
        continue
    print(a, b, c)
print(list(zip(numbers, names)), sorted(zip(numbers, names)))
print([n * w for n, w in zip(numbers, names)])
for i, (name, number) in enumerate(zip(names, numbers), 1):
    print(i, name, number)
for n, m in zip(numbers, names):
    if n == 3:
        names.pop()
    print(n, m)
try:
    for x in zip(names, 5):
        print(x)
except TypeError as e:
    print("no:", e)
for name, status in zip(names, (4, 5)):
    if os.fork() == 0:
        os._exit(status)
    print(name, os.waitstatus_to_exitcode(os.wait()[1]) == status)
