# verdict: completed
a = list(range(10 ** 15))
print(len(a))
