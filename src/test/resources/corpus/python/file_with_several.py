import os


def pump(a, b):
    with os.fdopen(a) as src, os.fdopen(b, "w") as dst:
        for number, line in enumerate(src, 1):
            if line == "leave\n":
                return number
            if line == "skip\n":
                continue
            if line == "fail\n":
                raise ValueError("told to fail")
            dst.write(line.upper())
    return 0


for last in ["leave\n", "skip\n", "fail\n"]:
    r, w = os.pipe()
    r2, w2 = os.pipe()
    if os.fork() == 0:
        os.close(w)
        os.close(r2)
        try:
            os._exit(pump(r, w2))
        except ValueError as e:
            print(e, flush=True)
            os._exit(9)
    os.close(r)
    os.close(w2)
    with os.fdopen(w, "w"):
        pass
    r, w = os.pipe()
    print(os.wait()[1])
    os.close(r2)

while True:
    r, w = os.pipe()
    with os.fdopen(w, "w") as out:
        with os.fdopen(r) as src:
            out.writelines(["a\n", "b\r\n", "c\r", "d"])
            out.flush()
            print(repr(src.readline()), repr(src.readline()))
            break
print(out.closed, src.closed)
