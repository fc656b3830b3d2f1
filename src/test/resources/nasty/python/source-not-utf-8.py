# verdict: refused
ÿş = 0
