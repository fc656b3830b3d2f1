package dev.forkscope.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Who may run now. Each run reserves as many processes as it may have alive; runs at a time and the sum of reservations are
 * bounded. The rest wait in one line, first come first served: nobody overtakes, so a large run gets its turn too.
 */
final class Admission {
    private final int runsAtATime;
    private final int processBudget;
    private final int queueLength;
    private final Deque<Ticket> waiting = new ArrayDeque<>();
    private int running;
    private int reserved;

    Admission(int runsAtATime, int processBudget, int queueLength) {
        this.runsAtATime = runsAtATime;
        this.processBudget = processBudget;
        this.queueLength = queueLength;
    }

    /** A place, or a place in the line for one. */
    static final class Ticket {
        private final int reserves;
        private final Runnable onAdmitted;
        private boolean admitted;
        private boolean left;

        /**
         * @param reserves processes to set aside
         * @param onAdmitted called once, when the place is there, unless the ticket has been given back before
         */
        Ticket(int reserves, Runnable onAdmitted) {
            this.reserves = reserves;
            this.onAdmitted = onAdmitted;
        }
    }

    /**
     * Gets in line, and in at once if there is room. Without effect for a ticket that was given back before.
     *
     * @throws QueueFullException if the line is too long
     */
    void enter(Ticket ticket) {
        synchronized (this) {
            if (ticket.left) {
                return;
            }
            if (waiting.size() >= queueLength && !(waiting.isEmpty() && fits(ticket))) {
                throw new QueueFullException(queueLength);
            }
            waiting.addLast(ticket);
        }
        admitNext();
    }

    /** Gives the place, or the place in the line, back. Doing so again has no effect. */
    void leave(Ticket ticket) {
        synchronized (this) {
            if (ticket.left) {
                return;
            }
            ticket.left = true;
            if (ticket.admitted) {
                running--;
                reserved -= ticket.reserves;
            } else {
                waiting.remove(ticket);
            }
        }
        admitNext();
    }

    /** Place in the line from 1, or 0 if the ticket is not in it. */
    synchronized int position(Ticket ticket) {
        int position = 1;
        for (Ticket other : waiting) {
            if (other == ticket) {
                return position;
            }
            position++;
        }
        return 0;
    }

    /** Runs that have a place now. */
    synchronized int running() {
        return running;
    }

    private void admitNext() {
        List<Ticket> next = new ArrayList<>();
        synchronized (this) {
            for (Ticket head = waiting.peekFirst(); head != null && fits(head); head = waiting.peekFirst()) {
                waiting.removeFirst();
                head.admitted = true;
                running++;
                reserved += head.reserves;
                next.add(head);
            }
        }
        next.forEach(t -> t.onAdmitted.run());
    }

    private boolean fits(Ticket ticket) {
        return running < runsAtATime && reserved + ticket.reserves <= processBudget;
    }
}
