package dev.forkscope.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may run now. Each run reserves as many processes as it may have alive; runs at a time and the sum of reservations are
 * bounded, and no client may have more than its share of either, so that another's first run finds a place.
 *
 * <p>Theory: start-time fair queueing. The clients who wait take turns: each run that comes in costs its client a turn, and a
 * newcomer begins at the turn that is on, so its first run comes before anybody's next. Who is at the head is waited for even
 * if a smaller run would fit, so a large run gets its turn too; only a client that has its share already is passed over.
 */
final class Admission {
    private final AdmissionLimits limits;
    private final Map<String, Client> clients = new HashMap<>();
    private long arrivals;
    private long turn;
    private int waiting;
    private int running;
    private int reserved;

    Admission(AdmissionLimits limits) {
        this.limits = limits;
    }

    /** A place, or a place in the line for one. */
    static final class Ticket {
        private final String client;
        private final int reserves;
        private final Runnable onAdmitted;
        private long arrival;
        private boolean admitted;
        private boolean left;

        /**
         * @param client who asks
         * @param reserves processes to set aside
         * @param onAdmitted called once, when the place is there, unless the ticket has been given back before
         */
        Ticket(String client, int reserves, Runnable onAdmitted) {
            this.client = client;
            this.reserves = reserves;
            this.onAdmitted = onAdmitted;
        }
    }

    private static final class Client {
        private final Deque<Ticket> waiting = new ArrayDeque<>();
        private long turn;
        private int running;
        private int reserved;

        Client(long turn) {
            this.turn = turn;
        }

        Ticket first() {
            return waiting.getFirst();
        }
    }

    /**
     * Gets in line, and in at once if there is room. Without effect for a ticket that was given back before.
     *
     * @throws QueueFullException if the line is too long, or too long with runs of this client
     */
    void enter(Ticket ticket) {
        synchronized (this) {
            if (ticket.left) {
                return;
            }
            Client client = clients.computeIfAbsent(ticket.client, c -> new Client(turn));
            boolean waits = waiting > 0 || !fits(ticket) || !isWithinShare(client, ticket);
            if (waits && (waiting >= limits.queue() || client.waiting.size() >= limits.waitingPerClient())) {
                boolean ownFault = waiting < limits.queue();
                forget(ticket.client, client);
                throw new QueueFullException(ownFault ? limits.waitingPerClient() : limits.queue(), ownFault);
            }
            ticket.arrival = arrivals++;
            if (client.waiting.isEmpty()) {
                client.turn = Math.max(client.turn, turn);
            }
            client.waiting.addLast(ticket);
            waiting++;
        }
        admitNext();
    }

    /** Gives the place, or the place in the line, back. Doing so again has no effect. */
    void leave(Ticket ticket) {
        synchronized (this) {
            Client client = clients.get(ticket.client);
            if (ticket.left || client == null) {
                return;
            }
            ticket.left = true;
            if (ticket.admitted) {
                running--;
                reserved -= ticket.reserves;
                client.running--;
                client.reserved -= ticket.reserves;
            } else if (client.waiting.remove(ticket)) {
                waiting--;
            }
            forget(ticket.client, client);
        }
        admitNext();
    }

    /** Place in the line from 1, as things are now, or 0 if the ticket is not in it. */
    synchronized int position(Ticket ticket) {
        Client own = clients.get(ticket.client);
        int index = own == null ? -1 : List.copyOf(own.waiting).indexOf(ticket);
        if (own == null || index < 0) {
            return 0;
        }
        int before = 0;
        for (Client client : clients.values()) {
            long theirs = client.turn;
            for (Ticket other : client.waiting) {
                int turns = Long.compare(theirs++, own.turn + index);
                if (turns > 0) {
                    break;
                }
                before += turns < 0 || other.arrival < ticket.arrival ? 1 : 0;
            }
        }
        return before + 1;
    }

    /** Runs that have a place now. */
    synchronized int running() {
        return running;
    }

    /** Runs that wait now. */
    synchronized int waiting() {
        return waiting;
    }

    private void admitNext() {
        List<Ticket> next = new ArrayList<>();
        synchronized (this) {
            Optional<Client> client = next();
            while (client.isPresent() && fits(client.get().first())) {
                next.add(admitFirst(client.get()));
                client = next();
            }
        }
        next.forEach(t -> t.onAdmitted.run());
    }

    private Optional<Client> next() {
        if (waiting == 0) {
            return Optional.empty();
        }
        return clients.values().stream()
                .filter(c -> !c.waiting.isEmpty() && isWithinShare(c, c.first()))
                .min(Comparator.<Client>comparingLong(c -> c.turn).thenComparingLong(c -> c.first().arrival));
    }

    private Ticket admitFirst(Client client) {
        Ticket ticket = client.waiting.removeFirst();
        ticket.admitted = true;
        turn = client.turn++;
        waiting--;
        running++;
        reserved += ticket.reserves;
        client.running++;
        client.reserved += ticket.reserves;
        return ticket;
    }

    private boolean fits(Ticket ticket) {
        return running < limits.runsAtATime() && reserved + ticket.reserves <= limits.processBudget();
    }

    /** Who has nothing may have anything that fits. */
    private boolean isWithinShare(Client client, Ticket ticket) {
        return client.running == 0
                || client.running < limits.shareOf(limits.runsAtATime())
                        && client.reserved + ticket.reserves <= limits.shareOf(limits.processBudget());
    }

    private void forget(String name, Client client) {
        if (client.running == 0 && client.waiting.isEmpty()) {
            clients.remove(name);
        }
    }
}
