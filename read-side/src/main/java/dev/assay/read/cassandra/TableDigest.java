package dev.assay.read.cassandra;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** What tables hold, as one number: the sum modulo 2^256 of the SHA-256 of each row's text, so that order is no matter. */
public final class TableDigest {
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);
    private static final int PAGE = 2000;

    private final CqlSession session;
    private final CassandraSettings settings;

    public TableDigest(CqlSession session, CassandraSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    /** 64 lower-case hexadecimal digits; 0 for empty tables. */
    public CompletionStage<String> of(List<Table> tables) {
        CompletionStage<BigInteger> sum = CompletableFuture.completedFuture(BigInteger.ZERO);
        for (Table table : tables) {
            sum = sum.thenCompose(before -> add(before, table.name()));
        }
        return sum.thenApply(total -> String.format("%064x", total));
    }

    private CompletionStage<BigInteger> add(BigInteger before, String table) {
        SimpleStatement all = SimpleStatement.newInstance(
                        "SELECT " + columns(table) + " FROM " + settings.keyspace() + '.' + table)
                .setPageSize(PAGE)
                .setTimeout(settings.timeout())
                .setIdempotent(true);
        return session.executeAsync(all).thenCompose(page -> addPages(before, table, page));
    }

    /** By name, so that the order in which columns were created is no matter. */
    private String columns(String table) {
        return session
                .getMetadata()
                .getKeyspace(settings.keyspace())
                .flatMap(keyspace -> keyspace.getTable(table))
                .orElseThrow(() -> new IllegalStateException("there is no table " + table))
                .getColumns()
                .keySet()
                .stream()
                .map(CqlIdentifier::asInternal)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private CompletionStage<BigInteger> addPages(BigInteger before, String table, AsyncResultSet page) {
        BigInteger sum = before;
        for (Row row : page.currentPage()) {
            sum = sum.add(rowDigest(table, row)).mod(MODULUS);
        }
        BigInteger soFar = sum;
        return page.hasMorePages()
                ? page.fetchNextPage().thenCompose(next -> addPages(soFar, table, next))
                : CompletableFuture.completedFuture(soFar);
    }

    private static BigInteger rowDigest(String table, Row row) {
        byte[] text = (table + ' ' + row.getFormattedContents()).getBytes(StandardCharsets.UTF_8);
        try {
            return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
