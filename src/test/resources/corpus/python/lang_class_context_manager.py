import os
class Pipe:
    def __init__(self):
        self.r, self.w = os.pipe()
        self.closed = False
    def send(self, text):
        return os.write(self.w, text.encode())
    def recv(self, n=100):
        return os.read(self.r, n).decode()
    def close(self):
        os.close(self.r)
        os.close(self.w)
        self.closed = True
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        self.close()
        return False
with Pipe() as p:
    pid = os.fork()
    if pid == 0:
        p.send(f"hello from child {os.getppid() > 0}")
        os._exit(0)
    os.waitpid(pid, 0)
    print(p.recv())
print(p.closed)
class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("deposit must be positive")
        self.balance += amount
    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(self, amount)
        self.balance -= amount
class InsufficientFunds(Exception):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} has only {account.balance}, not {amount}")
        self.account = account
        self.amount = amount
acc = Account("Ann", balance=10)
acc.deposit(5)
for act in (lambda: acc.withdraw(20), lambda: acc.deposit(-1)):
    try:
        act()
    except InsufficientFunds as e:
        print("refused:", e, e.amount, e.account.balance, e.account is acc)
    except ValueError as e:
        print("value:", e)
pid = os.fork()
if pid == 0:
    acc.withdraw(15)
    print("child", acc.balance)
else:
    os.wait()
    print("parent", acc.balance)
