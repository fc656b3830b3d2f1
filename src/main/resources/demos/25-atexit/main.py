import os

try:
    try:
        if os.fork() > 0:
            os.wait()
    finally:
        print(f"second: {os.getpid()}")
finally:
    print(f"first: {os.getpid()}")
