# Textbook: fork in an if with and, or and not (M9).
import os

if os.fork() or not os.fork():
    print("yes")
elif os.fork() > 0 and os.fork() == 0:
    print("maybe")
else:
    print("no")
