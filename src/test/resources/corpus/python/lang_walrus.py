# LANGUAGE: := in a condition.
import os

if (pid := os.fork()) == 0:
    print("child", pid)
    os._exit(0)
while (n := os.waitpid(-1, 0)[0]) != pid:
    pass
print(n == pid)
