# TEACHING, orphan (M13): the parent is gone, somebody else is the parent now.
import os
import time

parent = os.getpid()
pid = os.fork()
if pid == 0:
    while os.getppid() == parent:
        time.sleep(0.005)
    print("my parent is another one now")
else:
    print("parent ends")
