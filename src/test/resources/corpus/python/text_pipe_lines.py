# LANGUAGE: a parent that takes apart what its children wrote.
import os
r, w = os.pipe()
for name in "anna,berta,chris".split(","):
    if os.fork() == 0:
        os.write(w, f"{name}={len(name)}\n".encode())
        os._exit(0)
    os.wait()
os.close(w)
total = 0
for line in os.read(r, 1000).decode().splitlines():
    name, _, = line.split("=")
    number = line[line.index("=") + 1:]
    if number.isdigit() and not name.startswith("x"):
        total += int(number)
    print(name.title().ljust(8, "."), number.zfill(2))
print("sum", total)
