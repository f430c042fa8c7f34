package dev.assay.ops.e2e;

import dev.assay.ops.crowd.Answer;
import dev.assay.ops.crowd.CrowdRun;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers every answer the server acknowledged. */
final class Listening implements CrowdRun.Watcher {
    private final Set<Answer> acknowledged = ConcurrentHashMap.newKeySet();

    Set<Answer> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    int count() {
        return acknowledged.size();
    }

    @Override
    public void stage(String what) {}

    @Override
    public void played(int answers, int of) {}

    @Override
    public void acknowledged(Answer answer) {
        acknowledged.add(answer);
    }
}
