import os, sys

# Two pipes, a file at each end, made in one line; answers come only after a flush.
pr, cw = os.pipe()
cr, pw = os.pipe()


def serve(fd_in, fd_out):
    src, dst = os.fdopen(fd_in), os.fdopen(fd_out, "w")
    while True:
        line = src.readline()
        if not line:
            break
        dst.write(str(int(line) * 2) + "\n")
        dst.flush()
    dst.write("bye\n")
    sys.exit(4)


if os.fork() == 0:
    os.close(pr)
    os.close(pw)
    serve(cr, cw)
os.close(cr)
os.close(cw)
questions, answers = os.fdopen(pw, "w"), os.fdopen(pr)
for i in range(3):
    print(i, file=questions, flush=True)
    print("answer", answers.readline().strip())
questions.close()
print(answers.read().strip(), questions.closed, os.wait()[1])
