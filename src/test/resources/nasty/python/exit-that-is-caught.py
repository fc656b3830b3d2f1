# verdict: step-limit
import sys

while True:
    try:
        sys.exit(1)
    except SystemExit:
        pass
