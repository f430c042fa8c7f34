package dev.assay.write.people;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import dev.assay.domain.shared.UserId;
import dev.assay.write.storage.Cql;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** People in one Cassandra table. */
public final class CassandraPeopleStore implements PeopleStore {
    private final CqlSession session;
    private final PreparedStatement put;
    private final PreparedStatement find;
    private final PreparedStatement erase;

    /** Creates the table where it is missing. Blocks; for start-up only. */
    public static CassandraPeopleStore open(CqlSession session, String keyspace) {
        Cql.createTable(session, keyspace, "person (user text PRIMARY KEY, name text, email text)");
        return new CassandraPeopleStore(session, keyspace);
    }

    private CassandraPeopleStore(CqlSession session, String keyspace) {
        this.session = session;
        put = Cql.prepare(session, "INSERT INTO " + keyspace + ".person (user, name, email) VALUES (?, ?, ?)");
        find = Cql.prepare(session, "SELECT name, email FROM " + keyspace + ".person WHERE user = ?");
        erase = Cql.prepare(session, "DELETE FROM " + keyspace + ".person WHERE user = ?");
    }

    @Override
    public CompletionStage<Void> put(Person person) {
        return session.executeAsync(put.bind(person.user().value(), person.name(), person.email()))
                .thenAccept(done -> {});
    }

    @Override
    public CompletionStage<Optional<Person>> find(UserId user) {
        return session.executeAsync(find.bind(user.value()))
                .thenApply(rows -> Optional.ofNullable(rows.one())
                        .map(row -> new Person(
                                user,
                                Objects.requireNonNullElse(row.getString("name"), ""),
                                Objects.requireNonNullElse(row.getString("email"), ""))));
    }

    @Override
    public CompletionStage<Void> erase(UserId user) {
        return session.executeAsync(erase.bind(user.value())).thenAccept(done -> {});
    }
}
