import os

# A reader sees nothing before more than 8,192 bytes have come together.
r, w = os.pipe()
out = os.fdopen(w, "w")
line = "x" * 99 + "\n"
for i in range(100):
    out.write(line)
for i in range(100):
    out.write(line)
print(len(os.read(r, 20000)))
out.write("y" * 9000)
print(len(os.read(r, 20000)))
out.write("z")
out.close()
print(len(os.read(r, 20000)))
