package dev.assay.domain.learning;

import dev.assay.domain.learning.Learning.Standing;
import dev.assay.domain.learning.Learning.State;
import dev.assay.domain.learning.LearningCommand.DeclineProposal;
import dev.assay.domain.learning.LearningCommand.MakeProposals;
import dev.assay.domain.learning.LearningCommand.TakeUpProposal;
import dev.assay.domain.learning.LearningEvent.ProposalAnswered;
import dev.assay.domain.learning.LearningEvent.ProposalDeclined;
import dev.assay.domain.learning.LearningEvent.ProposalMade;
import dev.assay.domain.learning.LearningEvent.ProposalTakenUp;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Keys;
import dev.assay.domain.shared.Text;
import dev.assay.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every rule of a project's proposals. */
public final class LearningDecider {
    private LearningDecider() {}

    public static Decision<LearningEvent, LearningRejection> decide(Learning learning, LearningCommand command) {
        Map<String, String> keys = learning instanceof Learning.Known known ? known.keys() : Map.of();
        return switch (Keys.seen(keys, command.origin())) {
            case SAME -> Decision.alreadyDone();
            case OTHER ->
                Decision.reject(
                        new LearningRejection.KeyReused(command.origin().cause().key()));
            case NEW -> carry(learning, command);
        };
    }

    private static Decision<LearningEvent, LearningRejection> carry(Learning learning, LearningCommand command) {
        if (command instanceof MakeProposals make) {
            return make(learning, make);
        }
        if (command instanceof TakeUpProposal take) {
            return learning instanceof Learning.Known known && known.proposals().containsKey(take.number())
                    ? takeUp(known, known.proposals().get(take.number()), take)
                    : Decision.reject(new LearningRejection.NoSuchProposal(take.number()));
        }
        if (command instanceof DeclineProposal decline) {
            return learning instanceof Learning.Known known && known.proposals().containsKey(decline.number())
                    ? decline(known, known.proposals().get(decline.number()), decline)
                    : Decision.reject(new LearningRejection.NoSuchProposal(decline.number()));
        }
        throw new AssertionError("no rule for " + command);
    }

    private static Decision<LearningEvent, LearningRejection> make(Learning learning, MakeProposals make) {
        SortedMap<Integer, Standing> before =
                learning instanceof Learning.Known known ? known.proposals() : new TreeMap<>();
        List<LearningEvent> events = new ArrayList<>();
        for (Proposal found : make.found()) {
            boolean stands = before.values().stream()
                    .anyMatch(one -> one.proposal().sameCause(found)
                            && one.standsAt(make.origin().at(), make.policy()));
            if (!stands) {
                int number = before.size() + events.size() + 1;
                events.add(new ProposalMade(make.project(), make.origin(), number, found, make.policy()));
            }
        }
        return Decision.accept(events);
    }

    private static Decision<LearningEvent, LearningRejection> takeUp(
            Learning.Known known, Standing standing, TakeUpProposal command) {
        if (standing.state() == State.DECLINED) {
            return Decision.reject(new LearningRejection.Decided(standing.state(), 0));
        }
        var wrong = version(standing.proposal(), command).or(() -> Text.check("/reason", command.reason(), false));
        if (wrong.isPresent()) {
            return Decision.reject(new LearningRejection.Invalid(wrong.get()));
        }
        boolean names = command.version() != 0 && command.version() != standing.version();
        if (names && standing.version() != 0) {
            return Decision.reject(new LearningRejection.Decided(standing.state(), standing.version()));
        }
        List<LearningEvent> events = new ArrayList<>();
        if (standing.state() == State.OPEN) {
            events.add(new ProposalTakenUp(
                    known.project(), command.origin(), command.number(), standing.proposal(), command.reason()));
        }
        if (names) {
            events.add(new ProposalAnswered(known.project(), command.origin(), command.number(), command.version()));
        }
        return Decision.accept(events);
    }

    private static Optional<Violation> version(Proposal proposal, TakeUpProposal command) {
        if (command.version() == 0) {
            return Optional.empty();
        }
        if (proposal.kind() == Proposal.Kind.TRAINING) {
            return Optional.of(new Violation("/version", "leave it out: training changes no instructions"));
        }
        boolean newer = command.version() > proposal.instructions() && command.version() <= command.newest();
        return newer
                ? Optional.empty()
                : Optional.of(new Violation(
                        "/version",
                        "must be a published version above " + proposal.instructions() + "; the newest is "
                                + command.newest()));
    }

    private static Decision<LearningEvent, LearningRejection> decline(
            Learning.Known known, Standing standing, DeclineProposal command) {
        if (standing.state() == State.DECLINED) {
            return Decision.alreadyDone();
        }
        if (standing.state() == State.TAKEN_UP) {
            return Decision.reject(new LearningRejection.Decided(standing.state(), standing.version()));
        }
        return Text.check("/reason", command.reason(), true)
                .<Decision<LearningEvent, LearningRejection>>map(
                        violation -> Decision.reject(new LearningRejection.Invalid(violation)))
                .orElseGet(() -> Decision.accept(
                        new ProposalDeclined(known.project(), command.origin(), command.number(), command.reason())));
    }

    /** The proposals after an event; never refuses, never decides. */
    public static Learning evolve(Learning learning, LearningEvent event) {
        SortedMap<Integer, Standing> proposals =
                new TreeMap<>(learning instanceof Learning.Known known ? known.proposals() : Map.of());
        Map<String, String> keys = learning instanceof Learning.Known known ? known.keys() : Map.of();
        Standing next = next(proposals, event);
        proposals.put(event.number(), next);
        return new Learning.Known(event.project(), proposals, Keys.with(keys, event.origin()));
    }

    private static Standing next(SortedMap<Integer, Standing> proposals, LearningEvent event) {
        if (event instanceof ProposalMade made) {
            return new Standing(
                    made.number(), made.proposal(), made.policy(), made.origin().at(), State.OPEN, null, null, "", 0);
        }
        Standing before = proposals.get(event.number());
        if (before == null) {
            throw new AssertionError(event + " cannot come before the proposal was made");
        }
        if (event instanceof ProposalTakenUp taken) {
            return before.decided(
                    State.TAKEN_UP, taken.origin().by(), taken.origin().at(), taken.reason());
        }
        if (event instanceof ProposalDeclined declined) {
            return before.decided(
                    State.DECLINED, declined.origin().by(), declined.origin().at(), declined.reason());
        }
        if (event instanceof ProposalAnswered answered) {
            return before.answered(answered.version());
        }
        throw new AssertionError("no change for " + event);
    }
}
