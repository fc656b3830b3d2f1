# LANGUAGE: string +, *, %, comparison, escapes, adjacent literals, quotes of every kind.
import os

name = "child"
print("a" + 'b' * 3, "-" * 10, "x" in "xyz", "b" > "a", name[0], name[1:3], name[-1])
print("%s has pid %d" % (name, 7), "%5d|%-5d|%05d|%x" % (1, 2, 3, 255), "%d%%" % 50, "%r" % name)
print("one" "two"
      'three')
print("tab\tquote\" \\ \x41 \u00e9 \101", r"raw\n", """long
string""", len("é"))
print(str(5) + str(None) + str(True) + str([1, "a"]), repr("it's"), int("42") + int(True))
print("Hello".upper(), "Hello".lower(), "  hi ".strip() + ".", ", ".join(["a", "b"]))
if os.fork() == 0:
    print("I am the %s" % name, end="!\n")
