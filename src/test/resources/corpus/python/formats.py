# Every way to line text up: %, format() and f-strings, of str and of bytes, right and wrong.
import os

width = 9
for value in (0, 7, -7, 255, 123456, True):
    print("[%5d|%-5d|%05d|%+d|% d|%x|%#X|%o|%c]" % (value, value, value, value, value, abs(value), abs(value), 8, 65))
    print(f"[{value:5}|{value:<5d}|{value:05}|{value:+}|{value: d}|{value:#x}|{value:,}|{value:_}|{value:012,}]")
    print(f"[{value:^9}|{value:*^9}|{value:é>9}|{value:=+9}|{value:{width}}|{value:0{width}}|{value:<{width}d}]")
for text in ("", "ab", "é€", "a longer one"):
    print("[%5s|%-5s|%.2s|%5.1s|%r|%a|%*s|%-*s]" % (text, text, text, text, text, text, 6, text, 6, text))
    print(f"[{text:5}|{text:>5}|{text:^6}|{text:.2}|{text:€^8.1s}|{text!r:>8}|{text:0<4}]")
print(b"%04d %s %b %c%c %x %r|%3s|%-3s|" % (42, b"raw", b"more", 65, b"B", 255, "é", b"a", b"b"))
print("%s %s" % ([1, 2], (3,)), "%d%%" % 50, "no values" % [])


def wrong(which):
    if which == 0:
        return "%d %d" % (1,)
    if which == 1:
        return "%d" % (1, 2)
    if which == 2:
        return b"%d" % (1, 2)
    if which == 3:
        return b"%s" % "text"
    if which == 4:
        return "%d" % "3"
    if which == 5:
        return "%y" % 3
    if which == 6:
        return "%5" % 3
    if which == 7:
        return "%c" % 1114112
    if which == 8:
        return f"{'ab':d}"
    if which == 9:
        return f"{12:s}"
    if which == 10:
        return f"{None:5}"
    if which == 11:
        return f"{[1]:>5}"
    if which == 12:
        return f"{255:,x}"
    if which == 13:
        return f"{'ab':+}"
    return f"{5:5q5}"


pid = os.fork()
if pid > 0:
    os.wait()
for which in range(8 if pid == 0 else 15):
    try:
        print(wrong(which))
    except (ValueError, TypeError, OverflowError) as e:
        print(repr(e))
