# TEACHING, a loop whose children stay (M8): 2^n processes.
import os

for i in range(3):
    os.fork()
print("one of eight")
