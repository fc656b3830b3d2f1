"""zip(*rows) turns rows into columns."""
rows = [[1, 2, 3], (4, 5, 6), "abc"]
print(list(zip(*rows)), [*zip(*rows)], sorted(zip(*[[2, 1], "ab"])), tuple(zip(*[])), list(zip(*["ab", "c"])))
numbers, letters = zip(*[(1, "a"), (2, "b")])
print(numbers, letters)
keys, values = zip(*{"x": 1, "y": 2}.items())
print(keys, values, list(zip(*{"ab": 1})), list(zip(*(range(n) for n in (2, 3)))), list(zip(*"ab")))
for column in list(zip(*rows)):
    print(column)
for wrong in (5, None, [1], [[1], None], {1: 2}):
    try:
        print(list(zip(*wrong)))
    except TypeError as e:
        print(e)
