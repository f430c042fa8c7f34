package dev.assay.http.labeler;

import akka.http.javadsl.model.HttpResponse;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.domain.feedback.Week;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.labeler.WorkingLife;
import dev.assay.domain.pulse.PulseQuestion;
import dev.assay.domain.pulse.PulseSummary;
import dev.assay.domain.pulse.PulseWeek;
import dev.assay.domain.scheduling.WorkingHours;
import dev.assay.http.json.JsonBody;
import dev.assay.http.page.Paging;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.http.route.Replies;
import dev.assay.read.pulselist.PulseListQuery;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks labelers how their week was, and tells others what many of them said. */
public final class PulseRoutes {
    private static final List<StatementView> STATEMENTS = Stream.of(PulseQuestion.values())
            .map(question -> new StatementView(question, question.statement()))
            .toList();

    private final Entities<LabelerCommand, Labeler, LabelerRejection> labelers;
    private final PulseListQuery pulses;
    private final Paging paging;

    public PulseRoutes(
            Entities<LabelerCommand, Labeler, LabelerRejection> labelers, PulseListQuery pulses, Paging paging) {
        this.labelers = labelers;
        this.pulses = pulses;
        this.paging = paging;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.SHOW_MY_PULSE, this::mine)
                .on(Operation.GIVE_PULSE, this::give)
                .on(Operation.LIST_PULSES, this::list);
    }

    /** A statement to agree with more or less. */
    record StatementView(PulseQuestion question, String statement) {}

    /** What can be said at the moment; {@code given} when it was. */
    record MyPulse(String week, boolean given, int least, int most, List<StatementView> statements) {
        static MyPulse of(Call call, Labeler labeler) {
            WorkingLife life = labeler instanceof Labeler.Enrolled enrolled ? enrolled.life() : WorkingLife.NONE;
            WorkingHours hours = life.hours();
            Week week = PulseWeek.asked(call.at(), hours == null ? ZoneOffset.UTC : ZoneId.of(hours.zone()));
            boolean given = week.name().compareTo(life.pulses().getOrDefault(call.project(), "")) <= 0;
            return new MyPulse(week.name(), given, PulseQuestion.LEAST, PulseQuestion.MOST, STATEMENTS);
        }
    }

    /** What so many said of one statement. */
    record MeanView(PulseQuestion question, String statement, int answers, double mean) {}

    /** A week in sums; {@code statements} is absent where too few spoke of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PulseView(String week, boolean tooFew, @Nullable List<MeanView> statements) {
        static PulseView of(String week, List<Map<PulseQuestion, Integer>> answers) {
            PulseSummary summary = PulseSummary.of(answers);
            if (summary.tooFew()) {
                return new PulseView(week, true, null);
            }
            List<MeanView> means = new ArrayList<>();
            for (PulseQuestion question : PulseQuestion.values()) {
                PulseSummary.Mean mean = summary.means().get(question);
                if (mean != null) {
                    means.add(new MeanView(question, question.statement(), mean.answers(), mean.mean()));
                }
            }
            return new PulseView(week, false, means);
        }
    }

    private CompletionStage<HttpResponse> mine(Call call) {
        return labelers.standing(call.user().value())
                .thenApply(standing -> Answers.ok(MyPulse.of(call, standing.state())));
    }

    private CompletionStage<HttpResponse> give(Call call) {
        Map<PulseQuestion, Integer> scores = scores(call.json().only("scores").object("scores"));
        return labelers.carry(call.user().value(), new LabelerCommand.GivePulse(call.origin(), call.project(), scores))
                .thenApply(reply -> {
                    Reply.Done<Labeler, LabelerRejection> done = Replies.done(reply, EntityProblems::of);
                    return Answers.replayed(Answers.ok(MyPulse.of(call, done.state())), done.repeated());
                });
    }

    private static Map<PulseQuestion, Integer> scores(JsonBody body) {
        String[] known =
                Stream.of(PulseQuestion.values()).map(PulseQuestion::name).toArray(String[]::new);
        body.only(known);
        Map<PulseQuestion, Integer> scores = new EnumMap<>(PulseQuestion.class);
        for (PulseQuestion question : PulseQuestion.values()) {
            if (body.has(question.name())) {
                scores.put(question, body.integer(question.name(), PulseQuestion.LEAST, PulseQuestion.MOST));
            }
        }
        return scores;
    }

    /** The latest week first, of those that nobody can speak of any more; a page begins before a week. */
    private CompletionStage<HttpResponse> list(Call call) {
        Paging.Wanted wanted = paging.wanted(call);
        return pulses.weeks(call.project()).thenApply(weeks -> {
            List<String> closed = new ArrayList<>(weeks.keySet());
            closed.removeIf(week -> !PulseWeek.closed(week, call.at())
                    || (wanted.place() != null && week.compareTo(wanted.place()) >= 0));
            Collections.reverse(closed);
            List<String> page = closed.subList(0, Math.min(closed.size(), wanted.limit()));
            String next = page.size() < closed.size() ? page.get(page.size() - 1) : null;
            return paging.answer(
                    call,
                    page.stream()
                            .map(week -> PulseView.of(week, weeks.getOrDefault(week, List.of())))
                            .toList(),
                    next);
        });
    }
}
