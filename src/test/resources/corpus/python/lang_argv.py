# LANGUAGE: sys.argv has one item here.
import os
import sys

n = int(sys.argv[1]) if len(sys.argv) > 1 else 2
for i in range(n):
    if os.fork() == 0:
        print("child", i)
        sys.exit()
