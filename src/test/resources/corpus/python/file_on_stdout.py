import os

# A file over a terminal writes line by line, over a pipe it does not: then both processes have the line.
out = os.fdopen(1, "w")
out.write("line\n")
out.write("no line yet")
if os.fork() == 0:
    print(" from the child", file=out)
    os._exit(0)
os.wait()
print("", file=out, flush=True)
out.write("the end writes this\n")
