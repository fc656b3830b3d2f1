import os

r, w = os.pipe()
src = os.fdopen(r)
out = os.fdopen(w, "w")
print(out.fileno() - src.fileno())


def attempt(which):
    try:
        if which == 0:
            out.read()
        elif which == 1:
            src.write("x")
        elif which == 2:
            out.write(3)
        elif which == 3:
            src.read("x")
        elif which == 4:
            out.writelines([1])
        elif which == 5:
            for line in out:
                print(line)
        elif which == 6:
            os.close(out)
        elif which == 7:
            print("x", file=src)
        elif which == 8:
            out.fileno()
    except ValueError as e:
        print(which, "ValueError", type(e).__name__, e)
    except OSError as e:
        print(which, "OSError", type(e).__name__, e)
    except TypeError as e:
        print(which, "TypeError", e)


for number in range(9):
    attempt(number)
out.close()
out.close()
src.close()
for number in range(9):
    attempt(number)
for fd in [-1, 99]:
    try:
        gone = os.fdopen(fd)
    except ValueError as e:
        print(e)
    except OSError as e:
        print(e, e.errno)
print(src.closed, out.closed)
src.readline()
