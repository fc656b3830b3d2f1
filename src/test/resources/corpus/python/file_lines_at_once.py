import os


def feed(text):
    r, w = os.pipe()
    if os.fork() == 0:
        os.close(r)
        os.write(w, text.encode())
        os._exit(0)
    os.close(w)
    os.wait()
    return r


f = os.fdopen(feed("b\na\nc\n"))
print(sorted(f), list(f), f.read() == "")
f = os.fdopen(feed("x\ny\n"))
print("".join(f), [*f], set(f))
f = os.fdopen(feed("1\n2\n3\n"))
print(list(map(int, f)))
f = os.fdopen(feed("1\n2\n3\n"))
print(list(zip([1, 2], f)), f.read())
with os.fdopen(feed("\nz\n")) as g:
    print(any(g), list(enumerate(g)))
try:
    sorted(g)
except ValueError as e:
    print(e)
print(sorted(os.fdopen(feed("q\np\n"))), *os.fdopen(feed("r\n")))
f = {4: 5}
print(list(f), max(f), [*f])
