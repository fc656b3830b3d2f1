# verdict: refused
print("\ud800")
