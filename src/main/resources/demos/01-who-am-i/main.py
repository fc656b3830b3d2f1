import os

print(f"I am process {os.getpid()}")
