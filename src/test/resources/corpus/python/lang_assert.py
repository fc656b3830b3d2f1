# LANGUAGE: assert, with and without a message.
import os

assert os.getpid() > 0, "never"
for check in (1, 0):
    try:
        assert check == 1, f"check is {check}"
        print("passed")
    except AssertionError as e:
        print("failed:", e)
if os.fork() == 0:
    assert False
print(os.wait()[1] >> 8)
