# verdict: step-limit
while True:
    try:
        raise ValueError("again")
    finally:
        continue
