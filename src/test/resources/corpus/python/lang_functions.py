# LANGUAGE: parameters, defaults, keyword arguments, recursion, global.
import os

made = 0
WIDTH = 2


def tree(depth, width=WIDTH, label="node"):
    global made
    if depth == 0:
        return
    for i in range(width):
        if os.fork() == 0:
            tree(depth - 1, label=label + str(i), width=width)
            print(label, depth, i, made)
            os._exit(depth)
        made += 1
    for i in range(width):
        os.wait()


def power(base, exponent):
    return 1 if exponent == 0 else base * power(base, exponent - 1)


tree(2, label="n")
print(made, power(2, 10), power(exponent=3, base=5))
