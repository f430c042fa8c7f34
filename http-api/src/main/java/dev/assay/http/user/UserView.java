package dev.assay.http.user;

import dev.assay.domain.shared.UserId;
import dev.assay.domain.user.Grant;
import dev.assay.write.people.PeopleStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user as they are answered; {@code name} is absent when erased or never known. */
record UserView(UserId id, @Nullable String name, @Nullable String email, boolean active, List<GrantView> grants) {
    static UserView of(UserId id, boolean active, Set<Grant> grants, Optional<PeopleStore.Person> person) {
        return new UserView(
                id,
                person.map(PeopleStore.Person::name).orElse(null),
                person.map(PeopleStore.Person::email).orElse(null),
                active,
                GrantView.all(grants));
    }
}
