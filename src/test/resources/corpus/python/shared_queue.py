# A textbook producer and consumer through a pipe, ended by a closed write end (LANGUAGE os.pipe).
import os

r, w = os.pipe()
if os.fork() == 0:
    os.close(r)
    for n in range(5):
        os.write(w, (str(n) + "\n").encode())
    os._exit(0)
os.close(w)
text = ""
chunk = os.read(r, 3)
while chunk:
    text = text + chunk.decode()
    chunk = os.read(r, 3)
os.wait()
print(text, end="")
print(len(text))
