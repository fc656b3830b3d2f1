# LANGUAGE: lists: literals, append, len, index, slices, for, in, +, *, pop, remove, aliases.
import os

pids = []
for i in range(3):
    pid = os.fork()
    if pid == 0:
        os._exit(i)
    pids.append(pid)
print(len(pids), pids[0] in pids, 0 not in pids, pids[-1] == pids[2])
for pid in pids:
    os.waitpid(pid, 0)
numbers = [0] * 4
numbers[1] = 7
numbers[-1] += 2
other = numbers
other += [5, 6]
other.append("x")
print(numbers, numbers[1:3], numbers[::-1], numbers[:2] + [1])
print(numbers.pop(), numbers)
numbers.remove(7)
print(numbers, [] == [], [1, 2] < [1, 3], list(range(3)), [[1], [2, [3]]][1][1][0])
