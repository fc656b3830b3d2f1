import os
r, w = os.pipe()
f = os.fdopen(w, "w")
os.close(w)
f.write("x")
try:
    f.flush()
except OSError as e:
    print(e, f.closed)
try:
    f.close()
except OSError as e:
    print(e, f.closed)
g = os.fdopen(r)
os.close(r)
g.read()
