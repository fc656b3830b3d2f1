# verdict: completed foreign
import os

for target in (1, -1):
    try:
        os.kill(target, 9)
    except PermissionError as error:
        print(target, error)
