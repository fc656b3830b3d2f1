package dev.forkscope.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one address may ask. The defaults let a class of 200 behind one address do everything at the same moment.
 *
 * @param trustedNetworks addresses or networks, such as {@code 192.0.2.0/24}, that may ask as often as they like
 * @param addresses how many addresses are remembered at most
 * @param runs starting runs
 * @param checks checking programs, which the page does while somebody types
 * @param rooms starting classes
 * @param lookUps asking whether there is a class of some code
 * @param sockets opening WebSockets
 */
@ConfigurationProperties("forkscope.rate")
record RateSettings(
        @DefaultValue List<String> trustedNetworks,
        @DefaultValue("20000") int addresses,
        @DefaultValue Runs runs,
        @DefaultValue Checks checks,
        @DefaultValue Rooms rooms,
        @DefaultValue LookUps lookUps,
        @DefaultValue Sockets sockets) {

    /** So many at once, and so many a minute in the long run. */
    interface Rate {
        /** Requests that may come at once. */
        int burst();

        /** Requests a minute in the long run. */
        int perMinute();
    }

    /**
     * For starting runs.
     *
     * @param burst requests that may come at once
     * @param perMinute requests a minute in the long run
     */
    record Runs(
            @DefaultValue("1000") int burst,
            @DefaultValue("6000") int perMinute) implements Rate {}

    /**
     * For checking programs.
     *
     * @param burst requests that may come at once
     * @param perMinute requests a minute in the long run
     */
    record Checks(
            @DefaultValue("1000") int burst,
            @DefaultValue("6000") int perMinute) implements Rate {}

    /**
     * For starting classes.
     *
     * @param burst requests that may come at once
     * @param perMinute requests a minute in the long run
     */
    record Rooms(
            @DefaultValue("30") int burst,
            @DefaultValue("6") int perMinute) implements Rate {}

    /**
     * For looking up classes. Codes are guessed by looking them up, so this is lower than it might be.
     *
     * @param burst requests that may come at once
     * @param perMinute requests a minute in the long run
     */
    record LookUps(
            @DefaultValue("600") int burst,
            @DefaultValue("300") int perMinute) implements Rate {}

    /**
     * For opening WebSockets.
     *
     * @param burst requests that may come at once
     * @param perMinute requests a minute in the long run
     */
    record Sockets(
            @DefaultValue("2000") int burst,
            @DefaultValue("12000") int perMinute) implements Rate {}
}
