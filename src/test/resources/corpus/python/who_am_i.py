# TEACHING 1, Who am I?: one process, no fork.
import os

print("I am process", os.getpid())
