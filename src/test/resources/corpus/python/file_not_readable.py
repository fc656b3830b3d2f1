import os
r, w = os.pipe()
f = os.fdopen(w, "w")
f.write("x")
print(f.readline())
