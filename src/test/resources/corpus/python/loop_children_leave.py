# TEACHING, a loop whose children leave (M8): n processes more.
import os

for i in range(3):
    if os.fork() == 0:
        print("child", i)
        os._exit(0)
print("parent")
