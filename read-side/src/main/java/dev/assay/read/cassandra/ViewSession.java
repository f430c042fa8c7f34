package dev.assay.read.cassandra;

import akka.Done;
import akka.NotUsed;
import akka.japi.Pair;
import akka.stream.javadsl.Source;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverExecutionProfile;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cassandra as views use it: prepared statements, packed writes, paged reads. Everything but preparing is asynchronous. */
public final class ViewSession {
    private static final int STREAM_PAGE = 2000;
    private static final Duration SLOW = Duration.ofMinutes(1);

    private final CqlSession session;
    private final CassandraSettings settings;
    private final DriverExecutionProfile profile;
    private final DriverExecutionProfile slow;

    public ViewSession(CqlSession session, CassandraSettings settings) {
        this.session = session;
        this.settings = settings;
        this.profile = profile(settings.timeout());
        this.slow = profile(SLOW);
    }

    /** By profile and not by statement, because driver 4.19 forgets the time limit of a batch. */
    private DriverExecutionProfile profile(Duration timeout) {
        return session.getContext()
                .getConfig()
                .getDefaultProfile()
                .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, timeout)
                .withBoolean(DefaultDriverOption.REQUEST_DEFAULT_IDEMPOTENCE, true);
    }

    /** Prepares a statement; {@code {views}} stands for the keyspace. Blocks: for start-up only. */
    public PreparedStatement prepare(String cql) {
        return session.prepare(cql.replace("{views}", settings.keyspace()));
    }

    /** Writes rows. No two statements may write the same cell. */
    public CompletionStage<Done> write(List<BoundStatement> rows) {
        return InFlight.all(Batches.pack(rows, settings), settings.inFlight(), this::execute)
                .thenApply(all -> Done.getInstance());
    }

    /** The rows of a query that limits itself, at most 5,000. */
    public <T> CompletionStage<List<T>> list(BoundStatement query, Function<Row, T> read) {
        return execute(query).thenCompose(found -> collect(found, new ArrayList<>(), read));
    }

    /** The only row of a query. */
    public <T> CompletionStage<Optional<T>> one(BoundStatement query, Function<Row, T> read) {
        return execute(query)
                .thenApply(found -> Optional.ofNullable(found.one()).map(read));
    }

    /** All rows of a query, read page by page as they are wanted. */
    public <T> Source<T, NotUsed> stream(BoundStatement query, Function<Row, T> read) {
        return Source.completionStage(pages(query)).flatMapConcat(first -> pagesFrom(first, read));
    }

    /** The first page of a query, for {@link #pagesFrom}. */
    public CompletionStage<AsyncResultSet> pages(BoundStatement query) {
        return execute(query.setPageSize(STREAM_PAGE));
    }

    /** All rows from a page on. */
    public <T> Source<T, NotUsed> pagesFrom(AsyncResultSet first, Function<Row, T> read) {
        return Source.unfoldAsync(Optional.of(first), page -> rest(page, read)).mapConcat(rows -> rows);
    }

    /** Sends one request. */
    public CompletionStage<AsyncResultSet> execute(Statement<?> statement) {
        return session.executeAsync(statement.setExecutionProfile(profile));
    }

    /** Sends one request that may take a minute, such as emptying a table. */
    public CompletionStage<AsyncResultSet> executeSlowly(Statement<?> statement) {
        return session.executeAsync(statement.setExecutionProfile(slow));
    }

    /** Where the tables are. */
    public String keyspace() {
        return settings.keyspace();
    }

    private static <T> CompletionStage<Optional<Pair<Optional<AsyncResultSet>, List<T>>>> rest(
            Optional<AsyncResultSet> page, Function<Row, T> read) {
        if (page.isEmpty()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        List<T> rows = rows(page.get(), read);
        CompletionStage<Optional<AsyncResultSet>> next = page.get().hasMorePages()
                ? page.get().fetchNextPage().thenApply(Optional::of)
                : CompletableFuture.completedFuture(Optional.empty());
        return next.thenApply(following -> Optional.of(Pair.create(following, rows)));
    }

    private static <T> CompletionStage<List<T>> collect(AsyncResultSet page, List<T> into, Function<Row, T> read) {
        into.addAll(rows(page, read));
        return page.hasMorePages()
                ? page.fetchNextPage().thenCompose(next -> collect(next, into, read))
                : CompletableFuture.completedFuture(into);
    }

    private static <T> List<T> rows(AsyncResultSet page, Function<Row, T> read) {
        List<T> rows = new ArrayList<>(page.remaining());
        Iterator<Row> all = page.currentPage().iterator();
        while (all.hasNext()) {
            rows.add(read.apply(all.next()));
        }
        return rows;
    }

    /** A text every writer of the row sets. */
    public static String text(Row row, int column) {
        return present(row, column, row.getString(column));
    }

    /** A moment every writer of the row sets. */
    public static Instant moment(Row row, int column) {
        return present(row, column, row.getInstant(column));
    }

    private static <T> T present(Row row, int column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException(
                    "a view row lacks " + row.getColumnDefinitions().get(column).getName());
        }
        return value;
    }
}
