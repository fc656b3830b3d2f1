import os
import sys
import time

r, w = os.pipe()
answer = 0
if os.fork() == 0:
    os.close(r)
    time.sleep(0.2)
    answer = 42
    print(f"child: {answer}")
    os.write(w, str(answer).encode())
    sys.exit()
os.close(w)
print(f"before: {answer}")
answer = int(os.read(r, 16))
print(f"after: {answer}")
os.wait()
