import os, sys

r, w = os.pipe()
processid = os.fork()
if processid:
    os.close(w)
    r = os.fdopen(r)
    print("Parent reading")
    text = r.read()
    print("text =", text)
    sys.exit(0)
else:
    os.close(r)
    w = os.fdopen(w, 'w')
    print("Child writing")
    w.write("Text written by child...")
    w.close()
    print("Child closing")
    sys.exit(0)
