package dev.assay.write.reference;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import dev.assay.domain.reference.PictureHash;
import dev.assay.domain.shared.ProjectId;
import dev.assay.write.storage.Cql;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Reads each picture once: what it looks like is kept in Cassandra, for a picture that is compared is compared often. */
public final class CassandraLooks implements Looks {
    private final CqlSession session;
    private final PictureReader reader;
    private final Executor blocking;
    private final PreparedStatement find;
    private final PreparedStatement keep;

    private CassandraLooks(CqlSession session, String keyspace, PictureReader reader, Executor blocking) {
        this.session = session;
        this.reader = reader;
        this.blocking = blocking;
        find = Cql.prepare(session, "SELECT bits FROM " + keyspace + ".picture_hash WHERE project = ? AND url = ?");
        keep = Cql.prepare(session, "INSERT INTO " + keyspace + ".picture_hash (project, url, bits) VALUES (?, ?, ?)");
    }

    /**
     * Creates the table where it is missing. Blocks; for start-up only.
     *
     * @param blocking where pictures are read
     */
    public static CassandraLooks open(CqlSession session, String keyspace, PictureReader reader, Executor blocking) {
        Cql.createTable(
                session, keyspace, "picture_hash (project text, url text, bits bigint, PRIMARY KEY ((project, url)))");
        return new CassandraLooks(session, keyspace, reader, blocking);
    }

    @Override
    public CompletionStage<Optional<PictureHash>> of(ProjectId project, String url) {
        return session.executeAsync(find.bind(project.value(), url))
                .thenApply(rows -> Optional.ofNullable(rows.one()).map(row -> new PictureHash(row.getLong(0))))
                .thenCompose(known -> known.isPresent() ? CompletableFuture.completedStage(known) : read(project, url));
    }

    private CompletionStage<Optional<PictureHash>> read(ProjectId project, String url) {
        return CompletableFuture.supplyAsync(
                        () -> reader.luminance(project, url).map(PictureHash::of), blocking)
                .thenCompose(look -> look.isEmpty()
                        ? CompletableFuture.completedStage(look)
                        : session.executeAsync(keep.bind(
                                        project.value(), url, look.get().bits()))
                                .thenApply(kept -> look));
    }
}
