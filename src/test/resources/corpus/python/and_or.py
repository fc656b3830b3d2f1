# TEACHING, the and / or pair (M9): the child sees 0 and leaves the chain early.
import os

os.fork() and os.fork()
print("and", flush=True)
os.fork() or os.fork()
print("or", flush=True)
