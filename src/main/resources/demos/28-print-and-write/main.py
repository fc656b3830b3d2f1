import os

print("printed")
os.write(1, b"written\n")
if os.fork() > 0:
    os.wait()
