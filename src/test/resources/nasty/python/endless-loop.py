# verdict: step-limit
while True:
    pass
