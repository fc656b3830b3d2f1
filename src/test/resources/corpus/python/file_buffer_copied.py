import os

# What waits in the buffer is copied by fork: both processes write it.
r, w = os.pipe()
out = os.fdopen(w, "w")
out.write("before ")
pid = os.fork()
if pid == 0:
    out.write("child\n")
    out.close()
    os._exit(0)
os.wait()
out.write("parent\n")
out.close()
src = os.fdopen(r)
print(src.readlines())
