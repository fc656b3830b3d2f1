# verdict: completed
a = []
while True:
    a.append(a)
