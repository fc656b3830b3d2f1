# verdict: step-limit
a = []
while True:
    a.append(a)
