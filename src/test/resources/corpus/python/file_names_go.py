import os


def send(fd, text):
    out = os.fdopen(fd, "w")
    return out.write(text)


def receive(fd):
    with os.fdopen(fd) as src:
        first = src.readline()
        for line in src:
            if line == "stop\n":
                return first + src.read()
    return "no stop"


for lines in ["a\nstop\nrest\n\u00e4\u00f6", "a\nb\n", "", "x"]:
    r, w = os.pipe()
    print(send(w, lines))
    print(repr(receive(r)))

r, w = os.pipe()
f = os.fdopen(w, "w")
f.write("one name, ")
f = os.fdopen(os.dup(w), "w")
f.write("then another")
f.flush()
f.close()
f = os.fdopen(r, "r")
print(f.read(5), f.read(1), f.read(0), f.read(-1), repr(f.read(3)))
