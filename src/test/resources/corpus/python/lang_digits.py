"""Numbers as digits: bin(), oct(), int(text, base)."""
print(bin(10), oct(8), hex(255), bin(0), oct(0), bin(-5), oct(-64), bin(True), bin(2**59), oct(-(2**59)))
print(int("ff", 16), int("0xff", 16), int("0XFF", 0), int("0b11", 2), int("-0b11", 0), int("0o17", 8), int("z", 36))
print(int("00", 0), int("0_0", 0), int("1_000"), int("0x_f", 16), int("0b", 16), int("0b1", 16), int(b"ff", 16))
print(int("  ff\n", 16), int("1", base=2), int("+7", 8), int("12", 10), int(b" 12 "), int(), int("-0"), int("1_0", 2))
print([int(bits, 2) for bits in ["0", "1", "10", "11"]], list(map(bin, [1, 2])), int(bin(37), 2), int(oct(37), 0))
print((5).bit_length(), (-8).bit_length(), (0).bit_length(), True.bit_length(), (2**59).bit_length())
for text in ["+ 5", "", " ", "-", "1 2", "_1", "1__0", "1_", "0x10", "1.5", "ten", "12a", "0x", "\x00", "é"]:
    try:
        print(int(text))
    except ValueError as e:
        print("base 10", e)
    try:
        print(int(text, 16))
    except ValueError as e:
        print("base 16", e)
    try:
        print(int(text, 0))
    except ValueError as e:
        print("base 0", e)
for text, base in [("010", 0), ("9", 8), ("5", 1), ("5", 37), ("5", -1), (5, 10), ("5", "a"), ("5", None), (None, 10), (b"xx", 16), ("5", True)]:
    try:
        print(int(text, base))
    except (ValueError, TypeError) as e:
        print(repr(text), base, type(e).__name__, e)
for value in ["a", None, [1], b"1"]:
    try:
        print(bin(value))
    except TypeError as e:
        print(e)
    try:
        print(oct(value))
    except TypeError as e:
        print(e)
    try:
        print(int(value))
    except (TypeError, ValueError) as e:
        print(e)
    try:
        print(value.bit_length())
    except AttributeError as e:
        print(e)
