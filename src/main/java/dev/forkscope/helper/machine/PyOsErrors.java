package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;

/** Which class an OSError has by its errno (Python's library reference, "OS exceptions"). */
final class PyOsErrors {
    private static final int[] BY_ERRNO = new int[Errno.LAST + 1];

    static {
        java.util.Arrays.fill(BY_ERRNO, PyException.OS_ERROR);
        put(PyException.PERMISSION_ERROR, Errno.EPERM, Errno.EACCES);
        put(PyException.FILE_NOT_FOUND_ERROR, 2);
        put(PyException.PROCESS_LOOKUP_ERROR, Errno.ESRCH);
        put(PyException.INTERRUPTED_ERROR, Errno.EINTR);
        put(PyException.CHILD_PROCESS_ERROR, Errno.ECHILD);
        put(PyException.BLOCKING_IO_ERROR, Errno.EAGAIN, 114, 115);
        put(PyException.FILE_EXISTS_ERROR, 17);
        put(PyException.NOT_A_DIRECTORY_ERROR, 20);
        put(PyException.IS_A_DIRECTORY_ERROR, 21);
        put(PyException.BROKEN_PIPE_ERROR, Errno.EPIPE, 108);
        put(PyException.CONNECTION_ABORTED_ERROR, 103);
        put(PyException.CONNECTION_RESET_ERROR, 104);
        put(PyException.TIMEOUT_ERROR, 110);
        put(PyException.CONNECTION_REFUSED_ERROR, 111);
    }

    private PyOsErrors() {}

    private static void put(int type, int... numbers) {
        for (int number : numbers) {
            BY_ERRNO[number] = type;
        }
    }

    static int classOf(long errno) {
        return errno >= 0 && errno < BY_ERRNO.length ? BY_ERRNO[(int) errno] : PyException.OS_ERROR;
    }
}
