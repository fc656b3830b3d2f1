# verdict: completed
import os

os.write(1, b"\xff\xfe\x80\xc3\x00")
print("a\0b")
print("\x00" * 1000)
