import os, sys

# An end of the interpreter writes what waits in the buffer, os._exit does not.
for how in range(4):
    r, w = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(r)
        w = os.fdopen(w, "w")
        print("end", how, file=w)
        if how == 0:
            os._exit(0)
        if how == 1:
            sys.exit(3)
        if how == 2:
            assert False
        break
    os.close(w)
    r = os.fdopen(r)
    print(how, repr(r.read()), os.wait()[1])
