# verdict: completed
print(1 << 100000000)
