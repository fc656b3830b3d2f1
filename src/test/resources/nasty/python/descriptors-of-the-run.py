# verdict: completed
import os

for fd in range(990, 1030):
    for action in range(3):
        try:
            if action == 0:
                os.write(fd, b"x")
            elif action == 1:
                os.dup2(1, fd)
            else:
                os.close(fd)
        except OSError:
            pass
print("and all goes on")
