package dev.assay.http.ingest;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.shared.ItemHash;
import dev.assay.http.json.Json;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Content addresses: SHA-256 over an item's canonical JSON (sorted names, no white space). */
final class ItemHashing {
    private final MessageDigest digest = sha256();

    ItemHash of(ItemContent content) {
        return new ItemHash(HexFormat.of().formatHex(digest.digest(Json.bytes(content))));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
