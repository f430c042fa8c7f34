package dev.assay.write.entity;

/** Hears of an entity's changes once they are on disk. Hints only: a change can go unheard when a node dies. */
@FunctionalInterface
public interface ChangeListener<S> {
    void changed(String entityId, S state, long revision);

    static <S> ChangeListener<S> none() {
        return (entityId, state, revision) -> {};
    }
}
