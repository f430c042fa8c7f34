package dev.assay.http.sample;

import dev.assay.domain.sampling.Basis;
import dev.assay.domain.sampling.ErrorRate;
import dev.assay.domain.sampling.Hardness;
import dev.assay.domain.sampling.Sample;
import dev.assay.domain.sampling.SampleEvent.SampleDrawn;
import dev.assay.domain.sampling.SampleRule;
import dev.assay.domain.sampling.StratumDrawn;
import dev.assay.domain.shared.SampleId;
import dev.assay.domain.shared.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A sample with all that explains the draw, and what its audits say. */
record SampleView(
        SampleId sample,
        UserId by,
        Instant drawnAt,
        String seed,
        Basis basis,
        SampleRule rule,
        int population,
        int size,
        String digest,
        List<Hardness> bounds,
        List<StratumView> strata,
        ErrorRate errorRate) {
    /** A stratum with how far it was audited. */
    record StratumView(StratumDrawn drawn, int audited, int wrong) {}

    static SampleView of(Sample.Drawn sample) {
        SampleDrawn drawn = sample.drawn();
        List<StratumView> strata = new ArrayList<>();
        for (int i = 0; i < drawn.strata().size(); i++) {
            strata.add(new StratumView(
                    drawn.strata().get(i),
                    sample.audited().get(i),
                    sample.wrong().get(i)));
        }
        return new SampleView(
                drawn.sample(),
                drawn.origin().by(),
                drawn.origin().at(),
                drawn.seed(),
                drawn.basis(),
                drawn.rule(),
                drawn.population(),
                drawn.size(),
                drawn.digest(),
                drawn.bounds(),
                strata,
                sample.errorRate());
    }
}
