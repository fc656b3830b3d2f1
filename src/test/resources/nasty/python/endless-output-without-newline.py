# verdict: output-limit
while True:
    print("again and again", end="")
