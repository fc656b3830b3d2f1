# LANGUAGE: tuples, unpacking, swaps, several targets.
import os

a = b = 1
a, b = b + 1, a
(c, d), e = (a, b), [a, b]
x, y, z = 1, 2, 3
x, y, z = z, x, y
print(a, b, c, d, e, x, y, z)
if os.fork() == 0:
    os._exit(4)
pid, status = os.wait()
result = (pid > 0, status >> 8)
print(result, result[1], len(result), (1,), (), 1 if (0,) else 2)
for i, name in [(0, "zero"), (1, "one")]:
    print(i, name)
