import os

r, w = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(r)
    with os.fdopen(w, "w") as out:
        for i in range(3):
            out.write(f"line {i}\n")
    os._exit(0)
os.close(w)
with os.fdopen(r) as src:
    for line in src:
        print("got:", line.strip())
print(src.closed, os.wait()[1])
