"""A file that has no name is closed as soon as it has been used."""
import os

r, w = os.pipe()
print(os.fdopen(w, "w").write("line one\nline two\n"))
try:
    os.close(w)
except OSError as e:
    print("closed already:", e)
print(os.fdopen(r).read().upper().split())
try:
    os.close(r)
except OSError as e:
    print("closed already:", e)
r, w = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(r)
    os.fdopen(w, "w").writelines(str(n) + "\n" for n in range(3))
    os._exit(0)
os.close(w)
print(os.fdopen(r).readlines())
os.wait()
for wrong in range(4):
    r, w = os.pipe()
    try:
        if wrong == 0:
            os.fdopen(w, "w").write(5)
        elif wrong == 1:
            os.fdopen(w, "w").write("a" + str(1 // 0))
        elif wrong == 2:
            print(os.fdopen(w, "w").read())
        else:
            print(os.fdopen(99).read())
    except (TypeError, ArithmeticError, OSError) as e:
        print(wrong, type(e).__name__, e)
    try:
        os.close(w)
        print("was open")
    except OSError as e:
        print("closed already:", e)
    os.close(r)
