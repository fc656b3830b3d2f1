# LANGUAGE: from ... import, with and without another name.
from os import fork, wait, _exit, getpid as me, WEXITSTATUS
from time import sleep
import os as system
import sys

first = me()
if fork() == 0:
    sleep(0.001)
    _exit(5 if first != me() else 6)
pid, status = wait()
print(WEXITSTATUS(status), system.getpid() == me(), file=sys.stdout)
