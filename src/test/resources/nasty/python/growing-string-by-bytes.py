# verdict: completed
s = ""
while True:
    s += "x"
