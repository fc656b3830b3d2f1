# verdict: step-limit
a = []
while True:
    try:
        while True:
            a.append("more" + str(len(a)))
    except MemoryError:
        pass
