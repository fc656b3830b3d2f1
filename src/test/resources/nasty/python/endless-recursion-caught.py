# verdict: step-limit
def down():
    try:
        down()
    except RecursionError:
        down()


while True:
    down()
