# verdict: completed
print(7 ** 7 ** 7)
