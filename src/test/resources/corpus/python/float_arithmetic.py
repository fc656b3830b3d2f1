# LANGUAGE: floats: literals, every operator, comparison with ints, truth, errors, and a copy in each process.
import os

values = [1.5, -0.0, 2, .1, 5., 1e-7, 1_000.5, 1e22, 123456789012345678.0, 5e-324, True]
for x in values:
    print(x, -x, abs(x), bool(x), x == 2, 0.1 < x <= 1.5, [x, (x,)], str(x), repr(x))
for x, y in [(7, 2), (-7, 2), (7.5, 2), (-7.5, 2), (7.5, -2), (0.0, -3), (1e17, 7), (6, 0.1)]:
    print(x / y, x // y, x % y, divmod(x, y), x + y, x - y, x * y, int(x), round(x))
print(2 ** -2, 2 ** 0.5, 4 ** 0.5, (-2) ** -3, (-2.0) ** 3, 0.0 ** 0, 1e200 * 1e200, 10 ** 20.0)
print((2 ** 53 + 1) == float(2 ** 53), (2 ** 53 + 1) / 1, 2 ** 53 + 1 > float(2 ** 53), {1: "a"}[1.0], {0.5: 1})
print(sum([0.1] * 10), sum([1, 2.5]), sum([1], 0.5), max(1, 2.5), min([2.5, 1]), sorted([2.5, 1, -0.5]))
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan in [nan], [nan] == [nan], nan, float("-inf"), float(" 1_0.5e1 "))
print(isinstance(1.0, float), isinstance(1, float), isinstance(True, (float, int)), type(1.5), type(2.0) == float)
print(round(2.5), round(3.5), round(-0.5), round(2.675, 2), round(1234.5, -2), round(15, -1), round(25, -1), round(1.0))
for bad in range(12):
    try:
        if bad == 0:
            1 / 0
        if bad == 1:
            1.0 / 0
        if bad == 2:
            1.5 // 0
        if bad == 3:
            1.5 % 0
        if bad == 4:
            divmod(1.5, 0)
        if bad == 5:
            0.0 ** -1
        if bad == 6:
            2.0 ** 10000
        if bad == 7:
            int(float("inf"))
        if bad == 8:
            float("1.5 x")
        if bad == 9:
            1.5 + "a"
        if bad == 10:
            [1, 2][1.0]
        if bad == 11:
            float([])
    except (ArithmeticError, ValueError, TypeError) as e:
        print(type(e).__name__, e, e.args)
total = 0.0
for i in range(4):
    total += i / 10
    if i == 2 and os.fork() == 0:
        total *= 2
        print("child", total)
        os._exit(int(total * 10))
print("parent", total, os.WEXITSTATUS(os.wait()[1]))
print(1.0 - 0.9, 0.1 + 0.2, 1 / 3, 2 / 3, 1e16, 1e15, 0.0001, 0.00001, 3.0e0, 2.0 ** -44)
x = 3
x /= 2
print(x)
x //= 1
x **= 2.5
x %= 0.3
print(x)
1 / (x - x)
