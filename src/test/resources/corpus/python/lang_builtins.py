# LANGUAGE: enumerate, reversed, sorted, tuple, bool, hex, bytes and their methods.
for i, word in enumerate(["a", "b"]):
    print(i, word)
for i, word in enumerate("xy", start=1):
    print(i, word)
for n in reversed(range(3)):
    print(n, end=" ")
print(sorted([3, 1, 2]), sorted("cab"), sorted([1, 3, 2], reverse=True), list(reversed([1, 2])))
print(tuple([1, 2]), bool([]), bool("x"), hex(255), list(enumerate("ab")), list("ab"), len(range(10)))
data = b"bytes\n"
print(data, len(data), data.decode(), end="")
print(b"a" + b"b", "ü".encode(), "ü".encode("utf-8").decode("utf8"), data[0])
