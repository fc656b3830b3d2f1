# verdict: completed
n = 1
for i in range(100000):
    n = n * 1000003
print(n)
