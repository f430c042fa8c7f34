package dev.assay.ops.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The program: every command starts here. */
@Command(
        name = "assay",
        mixinStandardHelpOptions = true,
        version = "assay 0.1.0-SNAPSHOT",
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true,
        description = "Data labeling in which every label, and why it was decided, can be replayed.",
        footer = {
            "",
            "Commands that talk to a server take --url and --token, or ASSAY_URL and ASSAY_TOKEN.",
            "Exit codes: 0 done, 1 the answer is bad (a broken chain, an incomplete crowd), 2 wrong usage, 3 it failed.",
            "",
            "First steps:  assay demo    then open the printed URL"
        },
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            CrowdCommand.class,
            EvaluateCommand.class,
            ScreenCommand.class,
            VerifyCommand.class,
            AuditSampleCommand.class,
            HistoryCommand.class,
            RebuildCommand.class,
            ExportCommand.class,
            BenchCommand.class,
            UserCommand.class,
            StatusCommand.class,
            ProgressCommand.class,
            WhatIfCommand.class
        })
public final class Assay {
    /** The answer is bad. */
    static final int BAD = 1;

    private static final int FAILED = 3;

    private Assay() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The commands with the program's way of reporting failures. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Assay());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, result) -> failed(failure, command.getErr()));
        return line;
    }

    private static int failed(Exception failure, PrintWriter err) {
        err.println("assay: " + (failure.getMessage() == null ? failure.toString() : failure.getMessage()));
        if (System.getenv("ASSAY_TRACE") != null) {
            failure.printStackTrace(err);
        }
        err.flush();
        return FAILED;
    }
}
