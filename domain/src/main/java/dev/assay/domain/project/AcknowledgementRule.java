package dev.assay.domain.project;

import dev.assay.domain.instruction.Instructions;
import java.util.List;

/** When labelers must say that they have read an instruction version before they get more work. */
public enum AcknowledgementRule {
    /** Never. */
    NEVER {
        @Override
        int oldestThatWillDo(List<Instructions> versions) {
            return 0;
        }
    },
    /** When a version says so; a later version that does not say so asks for nothing new. */
    WHEN_SAID {
        @Override
        int oldestThatWillDo(List<Instructions> versions) {
            int number = versions.size();
            while (number > 0 && !versions.get(number - 1).mustAcknowledge()) {
                number--;
            }
            return number;
        }
    },
    /** For every version. */
    ALWAYS {
        @Override
        int oldestThatWillDo(List<Instructions> versions) {
            return versions.size();
        }
    };

    /** The oldest version whose acknowledgement is enough; 0 where none is asked for. */
    abstract int oldestThatWillDo(List<Instructions> versions);
}
