package dev.assay.read.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.ingest.ImportEvent;
import dev.assay.domain.project.ProjectEvent;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.user.UserEvent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A new event has a sample, and through the samples every view must know it. */
class SampleTest {
    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(TaskEvent.class, Sample.taskEventsAndGold()),
                Arguments.of(ImportEvent.class, Sample.importEvents()),
                Arguments.of(ProjectEvent.class, Sample.projectEvents()),
                Arguments.of(UserEvent.class, Sample.userEvents()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyEventHasASample(Class<?> events, List<Object> samples) {
        assertThat(samples.stream().<Class<?>>map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(events.getPermittedSubclasses());
    }
}
