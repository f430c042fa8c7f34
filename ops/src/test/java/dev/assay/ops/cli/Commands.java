package dev.assay.ops.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Runs a command as the program would. */
public final class Commands {
    private Commands() {}

    /** What a command printed, and how it ended. */
    public record Result(int exitCode, String text) {}

    public static Result run(String... arguments) {
        StringWriter printed = new StringWriter();
        CommandLine line = Assay.commandLine();
        line.setOut(new PrintWriter(printed));
        line.setErr(new PrintWriter(printed));
        int exitCode = line.execute(arguments);
        return new Result(exitCode, printed.toString());
    }
}
