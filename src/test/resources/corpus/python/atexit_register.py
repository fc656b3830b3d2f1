# What is registered is called by every process that ends in an orderly way: the last first, a child's copies too.
import atexit
import os
import sys


def bye(who, times=1):
    print("bye", who, times)


@atexit.register
def at_the_very_end():
    print("the very end")


atexit.register(bye, "all")
atexit.register(bye, "twice", 2)

for how in range(5):
    pid = os.fork()
    if pid == 0:
        atexit.register(lambda: print("only in a child"))
        if how == 0:
            sys.exit(3)
        if how == 1:
            os._exit(4)
        if how == 2:
            raise RuntimeError("nobody catches it")
        if how == 3:
            atexit.register(lambda: bye("last registered"))
        break
    _, status = os.waitpid(pid, 0)
    print("child", how, "exited", os.WEXITSTATUS(status))
