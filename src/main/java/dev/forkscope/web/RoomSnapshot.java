package dev.forkscope.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.forkscope.classroom.Room;
import dev.forkscope.classroom.Round;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A class at one moment, written once for all who see it. */
final class RoomSnapshot {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(RoomShown.class, ForAll.class)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final Room room;
    private final int participants;
    private final long number;
    private final String shared;

    /** @param number of this snapshot, greater for later ones */
    RoomSnapshot(Room room, int participants, long number) {
        this.room = room;
        this.participants = participants;
        this.number = number;
        String json = JSON.writeValueAsString(RoomShown.of(room, participants));
        this.shared = "{\"type\":\"room\"," + json.substring(1, json.length() - 1);
    }

    @JsonIgnoreProperties({"now", "me", "mine"})
    private interface ForAll {}

    Room room() {
        return room;
    }

    long number() {
        return number;
    }

    /** Whether it still tells the truth. */
    @SuppressWarnings("ReferenceEquality") // a room that changes is another object
    boolean shows(Room now, int nowPresent) {
        return room == now && participants == nowPresent;
    }

    int length() {
        return shared.length();
    }

    /**
     * The message.
     *
     * @param me the student it goes to; {@code null} for others
     * @param now milliseconds since 1970
     */
    String text(@Nullable String me, long now) {
        StringBuilder text = new StringBuilder(shared.length() + 128);
        text.append(shared).append(",\"now\":").append(now);
        if (me != null) {
            text.append(",\"me\":").append(JSON.writeValueAsString(me));
            Round round = room.round();
            Object mine = round == null
                    ? null
                    : RoomShown.value(round.asked(), round.answers().get(me));
            if (mine != null) {
                text.append(",\"mine\":").append(JSON.writeValueAsString(mine));
            }
        }
        return text.append('}').toString();
    }
}
