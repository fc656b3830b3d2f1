import os
import signal


def how(pid):
    match os.waitpid(pid, 0):
        case (done, status) if done != pid:
            return "another child"
        case (_, 0):
            return "exit status 0"
        case (_, status) if os.WIFEXITED(status):
            match os.WEXITSTATUS(status):
                case 1 | 2 as code:
                    return f"failed with {code}"
                case code if code > 100:
                    return "far too much"
                case other:
                    return f"exit status {other}"
        case (_, status):
            match os.WTERMSIG(status):
                case signal.SIGTERM:
                    return "terminated"
                case signal.SIGKILL | signal.SIGINT:
                    return "killed"
    return "?"


children = []
for task in ["nothing", ("exit", 2), ("exit", 7), ["exit", 200], ("kill", signal.SIGTERM), ("kill", signal.SIGKILL)]:
    pid = os.fork()
    match pid:
        case 0:
            match task:
                case "nothing":
                    os._exit(0)
                case ["exit", code]:
                    os._exit(code)
                case ("kill", number):
                    os.kill(os.getpid(), number)
        case _:
            children.append(pid)
for pid in children:
    print(how(pid))
