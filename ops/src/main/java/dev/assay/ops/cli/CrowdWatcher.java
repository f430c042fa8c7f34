package dev.assay.ops.cli;

import dev.assay.ops.crowd.Answer;
import dev.assay.ops.crowd.CrowdRun;
import java.io.PrintWriter;

/** Shows on the terminal how a crowd gets on. */
record CrowdWatcher(PrintWriter out, ProgressLine line) implements CrowdRun.Watcher {
    @Override
    public void stage(String what) {
        line.close();
        out.println(what);
        out.flush();
    }

    @Override
    public void played(int answers, int of) {
        line.at(answers, of);
    }

    @Override
    public void acknowledged(Answer answer) {}
}
