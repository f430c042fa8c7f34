package dev.assay.ops.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * What the API answered.
 *
 * @param body the JSON; a missing node when there was none
 */
public record ApiAnswer(int status, JsonNode body, HttpHeaders headers) {
    public boolean ok() {
        return status < 300;
    }

    /** The last part of the problem's {@code type}, such as {@code already-labeled}; empty when it is no problem. */
    public String problem() {
        String type = body.path("type").asText("");
        return ok() ? "" : type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
    }
}
