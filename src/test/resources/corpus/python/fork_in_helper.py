# Textbook: fork hidden in a function, called several times (M1, M10).
import os


def doit():
    os.fork()
    os.fork()
    print("hello")


doit()
print("hello again")
