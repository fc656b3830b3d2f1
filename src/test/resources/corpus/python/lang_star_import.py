# LANGUAGE: from os import *.
from os import *

pid = fork()
if pid == 0:
    _exit(2)
print(WEXITSTATUS(wait()[1]), WNOHANG)
