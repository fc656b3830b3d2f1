# verdict: completed
import os
import sys

os.close(0)
os.close(1)
os.close(2)
os.fork()
print("into nothing")
sys.stderr.write("into nothing")
