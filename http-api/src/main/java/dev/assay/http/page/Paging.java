package dev.assay.http.page;

import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.headers.RawHeader;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.read.paging.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code ?limit=&cursor=} and answers {@code {items, next}} with a {@code Link} to the next page. */
public final class Paging {
    private final Cursors cursors;
    private final int usual;
    private final int most;

    /** @param usual the limit where none is asked for, at most {@code most} */
    public Paging(Cursors cursors, int usual, int most) {
        this.cursors = cursors;
        this.usual = usual;
        this.most = most;
    }

    /** Which page is wanted; {@code place} is null at the beginning. */
    public record Wanted(@Nullable String place, int limit) {}

    /**
     * One page as it is answered.
     *
     * @param next cursor of the next page; null at the end
     */
    public record Answer<T>(List<T> items, @Nullable String next) {}

    /**
     * Which page a caller wants.
     *
     * @throws dev.assay.http.problem.Refusal 400 for a limit or cursor that does not hold
     */
    public Wanted wanted(Call call) {
        Optional<String> cursor = call.query("cursor");
        return new Wanted(cursor.map(text -> cursors.place(list(call), text)).orElse(null), limit(call));
    }

    public int limit(Call call) {
        Optional<String> text = call.query("limit");
        if (text.isEmpty()) {
            return usual;
        }
        String digits = text.get();
        int limit = digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
        if (limit < 1 || limit > most) {
            throw Problem.of(ProblemType.BAD_REQUEST, "limit must be a whole number from 1 to " + most + '.')
                    .refusal();
        }
        return limit;
    }

    public <T, V> HttpResponse answer(Call call, Page<T> page, Function<T, V> view) {
        return answer(call, page.rows().stream().map(view).toList(), page.next());
    }

    /**
     * One page as a response.
     *
     * @param place where the next page begins; null at the end
     */
    public <V> HttpResponse answer(Call call, List<V> items, @Nullable String place) {
        String next = place == null ? null : cursors.sign(list(call), place);
        HttpResponse response = Answers.ok(new Answer<>(items, next));
        return next == null ? response : response.addHeader(RawHeader.create("Link", link(call, next)));
    }

    /** Cursors belong to one path and filter: what a page was filtered by is asked for again with the next one. */
    private static String list(Call call) {
        return call.request().getUri().path()
                + '?'
                + call.query("stage").orElse("")
                + call.query("asOf").map(moment -> "&" + moment).orElse("")
                + Stream.of("by", "from", "to", "group")
                        .flatMap(name -> call.query(name).map(value -> "&" + name + '=' + value).stream())
                        .collect(Collectors.joining());
    }

    private static String link(Call call, String next) {
        StringBuilder link =
                new StringBuilder("<").append(call.request().getUri().path()).append('?');
        call.request().getUri().query().toMap().forEach((name, value) -> {
            if (!name.equals("cursor")) {
                link.append(encoded(name)).append('=').append(encoded(value)).append('&');
            }
        });
        return link.append("cursor=").append(next).append(">; rel=\"next\"").toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
