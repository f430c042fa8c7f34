package dev.assay.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class CommandLineTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine line = Assay.commandLine();

    CommandLineTest() {
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "serve",
                "crowd",
                "evaluate",
                "verify",
                "audit-sample",
                "history",
                "rebuild",
                "export",
                "bench",
                "user",
                "status",
                "progress",
                "what-if"
            })
    void every_command_explains_itself(String command) {
        assertThat(line.execute(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: assay " + command);
    }

    @Test
    void help_lists_the_commands_and_the_exit_codes() {
        assertThat(line.execute("--help")).isZero();
        assertThat(out.toString()).contains("demo", "verify", "Exit codes", "ASSAY_TOKEN");
    }

    @Test
    void a_missing_option_is_wrong_usage() {
        assertThat(line.execute("crowd")).isEqualTo(2);
        assertThat(err.toString()).contains("--labels");
    }

    @Test
    void an_unknown_command_is_wrong_usage() {
        assertThat(line.execute("verfiy")).isEqualTo(2);
        assertThat(err.toString()).contains("verify");
    }

    @Test
    void without_a_token_the_message_says_where_to_put_one() {
        assertThat(line.execute("status", "--token", "")).isEqualTo(3);
        assertThat(err.toString()).contains("ASSAY_TOKEN");
    }

    @Test
    void verifying_a_directory_without_data_fails_with_its_name() {
        assertThat(line.execute("verify", "--data", "no-such-directory")).isEqualTo(3);
        assertThat(err.toString()).contains("no-such-directory");
    }
}
