import os

numbers = set()
for i in range(40):
    numbers.add(i * 37 % 101 - 20)
print(numbers)
for i in range(0, 60, 3):
    numbers.discard(i)
numbers.update([1000, -1, -2, 2 ** 40, 0.5])
print(numbers, [numbers.pop() for _ in range(5)], numbers)
print({3, 11, 19, 27}, tuple({8, 0, 16}), {8, 0}, {-1, -2, -3, 7}, {1 << 3, 0, 16})
for number in {51, 3, 27, 11}:
    print(number, end=" ")
print([n for n in {64, 0, 32, -8}], {(1, 2), (2, 1), (0, 0), (-1, 5)}, {0.25, 4.0, 1e300, -0.5})
left = set(range(0, 300, 7))
right = {n * n for n in range(20)}
print(left | right)
print(left & right, right & left, left ^ right)
print(left - right)
left -= set(range(0, 200))
print(left, {*left, 1, *[400, 8]})

waiting = set()
for i in range(3):
    pid = os.fork()
    if pid == 0:
        os._exit(i)
    waiting.add(pid)
codes = set()
while waiting:
    pid, status = os.wait()
    waiting.remove(pid)
    codes.add(os.waitstatus_to_exitcode(status))
print(codes, waiting)
