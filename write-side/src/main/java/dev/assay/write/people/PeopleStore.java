package dev.assay.write.people;

import dev.assay.domain.shared.UserId;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Names behind user ids. Not event-sourced: erasing a person must leave nothing. */
public interface PeopleStore {
    /**
     * A person.
     *
     * @param name 1 to 200 characters
     * @param email may be empty
     */
    record Person(UserId user, String name, String email) {}

    CompletionStage<Void> put(Person person);

    CompletionStage<Optional<Person>> find(UserId user);

    CompletionStage<Void> erase(UserId user);
}
