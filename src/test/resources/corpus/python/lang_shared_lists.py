"""A list that split() made is extended in place."""
a = "x y".split()
b = a
a += a
print(b)
