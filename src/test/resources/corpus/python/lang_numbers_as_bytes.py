"""Numbers go through a pipe as bytes."""
import os
import signal

r, w = os.pipe()
values = [1, 258, 65535, 1000]
if os.fork() == 0:
    os.close(r)
    for v in values:
        os.write(w, v.to_bytes(2, "little"))
    os.write(w, bytes([7]))
    os._exit(len(values))
os.close(w)
_, st = os.wait()
raw = os.read(r, 100)
print(len(raw), raw, raw.hex(), list(raw), os.WEXITSTATUS(st))
print([int.from_bytes(raw[i : i + 2], "little") for i in range(0, 8, 2)])
print((5).to_bytes(2, "big"), (-1).to_bytes(2, "big", signed=True), (128).to_bytes(2, "little"), (0).to_bytes(0, "big"))
print((-128).to_bytes(1, "big", signed=True), (-1).to_bytes(0, "big", signed=True), (5).to_bytes(), True.to_bytes(2, "big"))
print((5).to_bytes(length=2, byteorder="little"), (-5).to_bytes(12, "little", signed=True), (5).to_bytes(9, "big", signed=0))
print(signal.SIGTERM.to_bytes(1, "big"), (2**59).to_bytes(8, "big"), (-(2**59)).to_bytes(8, "little", signed=True))
print(int.from_bytes(b"\x01\x02", "big"), int.from_bytes(b"", "big"), int.from_bytes(b"\xff", "big", signed=True))
print(int.from_bytes([1, 2], "big"), int.from_bytes((255,), "big"), int.from_bytes(range(2), "big"), int.from_bytes(b"a"))
print(int.from_bytes(bytes=b"ab", byteorder="little"), int.from_bytes(b"\x00" * 10 + b"\x01", "big"))
print(int.from_bytes(b"\xff" * 10, "little", signed=True), int.from_bytes((-7).to_bytes(4, "big", signed=True), "big", signed=True))
print(bytes(), bytes(3), bytes([1, 2, 255]), bytes((1, 2)), bytes(range(3)), bytes(b"a"), bytes(True), bytes([True]))
print(bytes(x * 2 for x in [1, 2]), bytes(map(ord, "ab")), bytes("ä", "utf-8"), bytes([]), b"".hex(), b"ab\xff".hex())
print(bytes.fromhex("61 62"), bytes.fromhex(" "), bytes.fromhex("61\n6A"))
for wrong in range(33):
    try:
        if wrong == 0:
            bytes(-1)
        elif wrong == 1:
            bytes([256])
        elif wrong == 2:
            bytes([-1])
        elif wrong == 3:
            bytes(["a"])
        elif wrong == 4:
            bytes("a")
        elif wrong == 5:
            bytes(None)
        elif wrong == 6:
            bytes(ValueError())
        elif wrong == 7:
            bytes([2**40])
        elif wrong == 8:
            bytes([None])
        elif wrong == 9:
            bytes.fromhex("6")
        elif wrong == 10:
            bytes.fromhex("6g")
        elif wrong == 11:
            bytes.fromhex(5)
        elif wrong == 12:
            bytes.fromhex("zz")
        elif wrong == 13:
            bytes.fromhex("é1")
        elif wrong == 14:
            (-1).to_bytes(2, "big")
        elif wrong == 15:
            (300).to_bytes(1, "big")
        elif wrong == 16:
            (128).to_bytes(1, "big", signed=True)
        elif wrong == 17:
            (-129).to_bytes(1, "big", signed=True)
        elif wrong == 18:
            (1).to_bytes(0, "big")
        elif wrong == 19:
            (5).to_bytes(-1, "big")
        elif wrong == 20:
            (5).to_bytes("a", "big")
        elif wrong == 21:
            (5).to_bytes(2, "x")
        elif wrong == 22:
            (5).to_bytes(2, 5)
        elif wrong == 23:
            (5).to_bytes(2, None)
        elif wrong == 24:
            int.from_bytes("a", "big")
        elif wrong == 25:
            int.from_bytes(5, "big")
        elif wrong == 26:
            int.from_bytes([256], "big")
        elif wrong == 27:
            int.from_bytes(["a"], "big")
        elif wrong == 28:
            int.from_bytes(b"a", "x")
        elif wrong == 29:
            int.from_bytes(b"a", 5)
        elif wrong == 30:
            "5".to_bytes(print("not evaluated") or 2, "big")
        elif wrong == 31:
            "a".hex()
        else:
            int.from_bytes(None, None)
    except (TypeError, ValueError, OverflowError, AttributeError) as e:
        print(wrong, type(e).__name__, e)
