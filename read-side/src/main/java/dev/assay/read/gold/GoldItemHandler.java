package dev.assay.read.gold;

import akka.Done;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.GoldEvent;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.FoldRules;
import dev.assay.read.projection.PageFold;
import dev.assay.read.projection.PageHandler;
import dev.assay.read.projection.UnknownEventException;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Keeps up with gold tasks; everything that is not about gold is passed over. */
final class GoldItemHandler implements PageHandler, FoldRules<GoldItemKey, GoldItem> {
    private static final int REMEMBERED = 5_000;

    private final GoldItemStore store;
    private final PageFold<GoldItemKey, GoldItem> fold = new PageFold<>(this, REMEMBERED);

    GoldItemHandler(GoldItemStore store) {
        this.store = store;
    }

    @Override
    public void reset() {
        fold.reset();
    }

    @Override
    public CompletionStage<Done> handle(FeedPage page) {
        return fold.changed(page).thenCompose(items -> store.write(items.values()));
    }

    @Override
    public @Nullable GoldItemKey key(FeedRecord record) {
        if (record.event() instanceof GoldEvent event) {
            return new GoldItemKey(event.ref().project(), event.ref().task());
        }
        if (record.event() instanceof TaskEvent) {
            return null;
        }
        throw new UnknownEventException(GoldView.NAME, record.event());
    }

    @Override
    public boolean begins(FeedRecord record) {
        return false;
    }

    @Override
    public long reached(GoldItem item) {
        return item.revision();
    }

    @Override
    public GoldItem apply(@Nullable GoldItem before, FeedRecord record) {
        return GoldItemEvolution.after(
                before, (GoldEvent) record.event(), record.recorded().payload(), record.sequence());
    }

    @Override
    public CompletionStage<Optional<GoldItem>> load(GoldItemKey key) {
        return store.item(key);
    }
}
