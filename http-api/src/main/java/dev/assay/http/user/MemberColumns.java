package dev.assay.http.user;

import dev.assay.domain.labeler.GroupRules;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Violation;
import dev.assay.domain.task.Traits;
import dev.assay.http.problem.Problem;
import dev.assay.write.people.PeopleStore;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a list of people by its header: {@code user} and {@code name} must be there; {@code email},
 * {@code roles} (LABELER where empty), {@code skills} and {@code languages} may be. Several values of a cell are parted by
 * semicolons. A language is a tag of BCP 47 such as {@code pt-BR} and becomes the skill {@code language.pt-BR}.
 */
final class MemberColumns {
    static final String LANGUAGE = "language.";

    private static final List<String> REQUIRED = List.of("user", "name");
    private static final Set<String> KNOWN = Set.of("user", "name", "email", "roles", "skills", "languages");
    private static final int MOST_SKILLS = 64;

    private final List<String> header;
    private final boolean admin;

    /**
     * @param admin whether managers may be among the roles
     * @throws dev.assay.http.problem.Refusal 422 for a header with other columns, or without those that must be there
     */
    MemberColumns(List<String> header, boolean admin) {
        this.header = header.stream().map(String::strip).toList();
        this.admin = admin;
        List<Violation> violations = new ArrayList<>();
        for (String name : REQUIRED) {
            if (!this.header.contains(name)) {
                violations.add(
                        new Violation("/" + name, "is missing from line 1, the header: add a column of this name"));
            }
        }
        for (String name : new TreeSet<>(this.header)) {
            if (!KNOWN.contains(name)) {
                violations.add(new Violation(
                        "/" + name,
                        "means nothing in line 1, the header: columns are user, name, email, roles, skills and"
                                + " languages; remove or rename it"));
            } else if (this.header.indexOf(name) != this.header.lastIndexOf(name)) {
                violations.add(new Violation("/" + name, "occurs twice in line 1, the header: remove one"));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations).refusal();
        }
    }

    /** One line; what does not hold is collected, so that a file can be corrected in one go. */
    MemberLine read(long line, String digest, List<String> cells) {
        if (cells.size() != header.size()) {
            String found = header.size() + " cells are wanted, as in the header; " + cells.size()
                    + " are here: put cells with a comma in quotes";
            return MemberLine.Broken.of(line, null, List.of(new Violation("", found)));
        }
        List<Violation> violations = new ArrayList<>();
        UserId user = user(cell(cells, "user"), violations);
        String name = cell(cells, "name");
        if (name.isEmpty() || name.length() > 200) {
            violations.add(new Violation("/name", "must be 1 to 200 characters"));
        }
        String email = cell(cells, "email");
        if (email.length() > 254) {
            violations.add(new Violation("/email", "must be at most 254 characters"));
        }
        List<Role> roles = ProjectRoles.read(values(cell(cells, "roles")), "/roles", admin, violations);
        Set<String> skills = skills(cells, violations);
        if (!skills.isEmpty() && !roles.isEmpty() && !worksOnTasks(roles)) {
            violations.add(
                    new Violation("/skills", "are of LABELERs and REVIEWERs alone: add such a role or leave them out"));
        }
        if (user == null || !violations.isEmpty()) {
            return MemberLine.Broken.of(line, user, violations);
        }
        PeopleStore.Person person = new PeopleStore.Person(user, name, email);
        return new MemberLine.Member(line, digest, person, roles.isEmpty() ? List.of(Role.LABELER) : roles, skills);
    }

    static boolean worksOnTasks(List<Role> roles) {
        return roles.contains(Role.LABELER) || roles.contains(Role.REVIEWER);
    }

    private String cell(List<String> cells, String name) {
        int column = header.indexOf(name);
        return column < 0 ? "" : cells.get(column).strip();
    }

    private static List<String> values(String cell) {
        return cell.isEmpty()
                ? List.of()
                : List.of(cell.split(";", -1)).stream().map(String::strip).toList();
    }

    private static @Nullable UserId user(String text, List<Violation> violations) {
        try {
            return new UserId(text);
        } catch (IllegalArgumentException noId) {
            violations.add(new Violation("/user", UserRoutes.ID_RULE));
            return null;
        }
    }

    private Set<String> skills(List<String> cells, List<Violation> violations) {
        Set<String> skills = new TreeSet<>();
        List<String> named = values(cell(cells, "skills"));
        for (int i = 0; i < named.size(); i++) {
            if (Traits.word(named.get(i)) && !named.get(i).startsWith(GroupRules.SKILL)) {
                skills.add(named.get(i));
            } else {
                violations.add(
                        new Violation(
                                "/skills/" + i,
                                "must be 1 to 64 letters, digits, '.', '_' or '-', such as xray; those of groups come from the group"));
            }
        }
        List<String> languages = values(cell(cells, "languages"));
        for (int i = 0; i < languages.size(); i++) {
            String skill = LANGUAGE + tag(languages.get(i));
            if (skill.length() > LANGUAGE.length() && Traits.word(skill)) {
                skills.add(skill);
            } else {
                violations.add(
                        new Violation("/languages/" + i, "must be a language tag of BCP 47, such as de or pt-BR"));
            }
        }
        if (skills.size() > MOST_SKILLS) {
            violations.add(new Violation("/skills", "must be at most " + MOST_SKILLS + ", languages among them"));
        }
        return skills;
    }

    /** The tag as it is usually written; empty where it is none. */
    private static String tag(String text) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text).build();
            return locale.getLanguage().isEmpty() ? "" : locale.toLanguageTag();
        } catch (IllformedLocaleException noTag) {
            return "";
        }
    }
}
