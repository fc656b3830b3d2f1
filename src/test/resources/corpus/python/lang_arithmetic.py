# LANGUAGE: Python's own // and %, powers, bits, precedence.
print(7 // 2, -7 // 2, 7 // -2, 7 % 3, -7 % 3, 7 % -3)
print(2 ** 10, -2 ** 2, 2 ** 3 ** 2, (-2) ** 3, 2 ** -0)
print(1 + 2 * 3 - 4 // 2, (1 + 2) * 3, 10 - 3 - 2, 100 // 7 // 2)
print(6 & 3, 6 | 3, 6 ^ 3, ~6, 1 << 4, 256 >> 2 >> 1, 1 | 2 & 3 ^ 4)
print(0x1F, 0o17, 0b101, 1_000_000, abs(-5), divmod(17, 5), pow(2, 5))
print(min(3, 1, 2), max(3, 1, 2), min([4, 2]), max((1, 9)), sum([1, 2, 3]), sum(range(5)))
x = 10
x -= 3
x *= 2
x //= 4
x **= 3
x %= 20
x <<= 2
x |= 1
x ^= 3
x &= 62
x >>= 1
print(x)
