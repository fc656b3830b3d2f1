package dev.forkscope.web;

import dev.forkscope.classroom.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A message from somebody in a room, or an object in one: its fields, each of the kind it has to be. */
final class RoomMessage {
    private final JsonNode node;

    /** @param node an object */
    RoomMessage(JsonNode node) {
        this.node = node;
    }

    /** What it is; empty text if it does not say. */
    String type() {
        JsonNode type = node.get("type");
        return type != null && type.isString() ? type.asString() : "";
    }

    /** The object of that name, or if there is none the message itself. */
    RoomMessage part(String name) {
        JsonNode part = node.get(name);
        return part != null && part.isObject() ? new RoomMessage(part) : this;
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    @Nullable
    String text(String name) throws Refusal {
        if (!has(name)) {
            return null;
        }
        JsonNode value = node.get(name);
        if (!value.isString()) {
            throw new Refusal("\"" + name + "\" must be text.");
        }
        return value.asString();
    }

    @Nullable
    Long number(String name) throws Refusal {
        if (!has(name)) {
            return null;
        }
        JsonNode value = node.get(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new Refusal("\"" + name + "\" must be a whole number.");
        }
        return value.asLong();
    }

    double decimal(String name, double otherwise) throws Refusal {
        if (!has(name)) {
            return otherwise;
        }
        if (!node.get(name).isNumber()) {
            throw new Refusal("\"" + name + "\" must be a number.");
        }
        return node.get(name).asDouble();
    }

    @Nullable
    Boolean bool(String name) throws Refusal {
        if (!has(name)) {
            return null;
        }
        if (!node.get(name).isBoolean()) {
            throw new Refusal("\"" + name + "\" must be true or false.");
        }
        return node.get(name).asBoolean();
    }

    @Nullable
    List<String> texts(String name) throws Refusal {
        if (!has(name)) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode value : node.get(name)) {
            if (!value.isString()) {
                throw new Refusal("\"" + name + "\" must be a list of texts.");
            }
            texts.add(value.asString());
        }
        return texts;
    }

    /** A number or a text, as it is written; empty text for anything else. */
    String written(String name) {
        JsonNode value = node.get(name);
        return value != null && (value.isString() || value.isNumber()) ? value.asString() : "";
    }
}
