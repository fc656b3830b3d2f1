package dev.forkscope.classroom;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What this instance gives to classes.
 *
 * @param rooms classes at one moment; more are refused with 503
 * @param students distinct students in one class, and answers in one round
 * @param rounds questions in one class, those asked again included
 * @param size memory for all classes together
 * @param idle a class in which nobody does anything for so long ends by itself
 * @param keep how long the answers of a class that is over can be fetched
 */
@ConfigurationProperties("forkscope.classroom")
public record RoomSettings(
        @DefaultValue("200") int rooms,
        @DefaultValue("600") int students,
        @DefaultValue("200") int rounds,
        @DefaultValue("64MB") DataSize size,
        @DefaultValue("2h") Duration idle,
        @DefaultValue("1h") Duration keep) {

    public RoomSettings {
        require(rooms >= 1, "forkscope.classroom.rooms must be at least 1");
        require(students >= 1, "forkscope.classroom.students must be at least 1");
        require(rounds >= 1, "forkscope.classroom.rounds must be at least 1");
        require(idle.toMillis() > 0, "forkscope.classroom.idle must be positive");
        require(!keep.isNegative(), "forkscope.classroom.keep must not be negative");
    }

    Room.Bounds bounds() {
        return new Room.Bounds(students, rounds, idle.toMillis());
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
