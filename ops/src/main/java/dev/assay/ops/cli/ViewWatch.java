package dev.assay.ops.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.ops.client.AssayClient;

/** Follows one view through the API. */
final class ViewWatch {
    private static final long TURN_MILLIS = 100;

    private final AssayClient client;
    private final String view;

    ViewWatch(AssayClient client, String view) {
        this.client = client;
        this.view = view;
    }

    String digest() {
        return AssayClient.required("the digest", client.get(AssayClient.path("views", view, "digest")))
                .path("digest")
                .asText();
    }

    /** Waits until the view has read everything; answers how many events it was behind at most. */
    long untilCaughtUp(ProgressLine line) throws InterruptedException {
        long most = 0;
        while (true) {
            long behind = behind();
            most = Math.max(most, behind);
            line.at(most - behind, most);
            if (behind == 0) {
                return most;
            }
            Thread.sleep(TURN_MILLIS);
        }
    }

    private long behind() {
        JsonNode views = AssayClient.required("the views", client.get("/views")).path("items");
        for (JsonNode one : views) {
            if (one.path("name").asText().equals(view)) {
                return one.path("eventsBehind").asLong();
            }
        }
        throw new IllegalArgumentException("there is no view " + view);
    }
}
