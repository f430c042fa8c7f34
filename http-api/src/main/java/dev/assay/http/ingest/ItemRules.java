package dev.assay.http.ingest;

/** What holds of an imported item whatever the format. */
final class ItemRules {
    static final String EXTERNAL_ID = "must be a text of 1 to 256 characters, none of them a control character";
    static final String OVERLAP = "must be a whole number from 1 to 100";

    private ItemRules() {}

    static boolean externalIdHolds(String text) {
        return !text.isBlank() && text.length() <= 256 && text.chars().noneMatch(Character::isISOControl);
    }
}
