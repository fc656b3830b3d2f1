# verdict: completed
a = [0] * 1000000000
print(len(a))
