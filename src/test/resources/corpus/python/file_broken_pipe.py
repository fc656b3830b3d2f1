import os

r, w = os.pipe()
os.close(r)
pid = os.fork()
if pid == 0:
    with os.fdopen(w, "w") as out:
        out.write("nobody reads this\n")
    print("never here")
os.close(w)
print(os.wait()[1])
r, w = os.pipe()
os.close(r)
out = os.fdopen(w, "w")
out.write("lost")
out = None
print("nobody heard of it")
out = 5
try:
    r, w = os.pipe()
    os.close(r)
    with os.fdopen(w, "w") as other:
        other.write("lost")
except BrokenPipeError as e:
    print(e, other.closed)
