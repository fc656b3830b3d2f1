# verdict: completed
s = "grow"
while True:
    s = s + s
