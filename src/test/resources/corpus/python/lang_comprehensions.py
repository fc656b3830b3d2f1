# LANGUAGE: list comprehensions, and generators where all items are taken at once.
import os

squares = [n * n for n in range(5)]
evens = [n for n in squares if n % 2 == 0 if n]
pairs = [(a, b) for a in range(2) for b in "xy"]
print(squares, evens, pairs, [[0] * 2 for _ in range(2)])
print(sum(n for n in squares), max(n % 7 for n in squares), any(n > 9 for n in squares), all(squares))
print(" ".join(str(n) for n in squares), ",".join(map(str, evens)), list(map(abs, [-1, 2])))
n = "outside"
children = [os.fork() for n in range(2)]
print(n, len(children), sum([1 for c in children if c == 0]))
