package dev.assay.ops.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NodeConfigurationTest {
    private static final NodePorts PORTS = new NodePorts(19042, 17000);

    @TempDir
    private Path temporary;

    private Path jars;
    private NodeDirectory directory;

    @BeforeEach
    void layOut() throws IOException {
        jars = Files.createDirectory(temporary.resolve("lib cassandra"));
        Files.createFile(jars.resolve("cassandra-all-5.0.9.jar"));
        directory = NodeDirectory.prepare(temporary.resolve("data"));
    }

    @Test
    void binds_loopback_only_and_the_chosen_ports() throws IOException {
        JsonNode yaml = yaml(settings());

        assertThat(yaml.get("listen_address").asText()).isEqualTo("127.0.0.1");
        assertThat(yaml.get("rpc_address").asText()).isEqualTo("127.0.0.1");
        assertThat(yaml.get("native_transport_port").asInt()).isEqualTo(19042);
        assertThat(yaml.get("storage_port").asInt()).isEqualTo(17000);
        assertThat(yaml.at("/seed_provider/0/parameters/0/seeds").asText()).isEqualTo("127.0.0.1:17000");
    }

    @Test
    void syncs_every_batch_by_default() throws IOException {
        JsonNode yaml = yaml(settings());

        assertThat(yaml.get("commitlog_sync").asText()).isEqualTo("batch");
        assertThat(yaml.has("commitlog_sync_group_window")).isFalse();
    }

    @Test
    void syncs_groups_when_asked_to() throws IOException {
        JsonNode yaml = yaml(settings().withCommitlogSync(new CommitlogSync.Group(Duration.ofMillis(5))));

        assertThat(yaml.get("commitlog_sync").asText()).isEqualTo("group");
        assertThat(yaml.get("commitlog_sync_group_window").asText()).isEqualTo("5ms");
    }

    @Test
    void writes_the_commit_log_instead_of_mapping_it() throws IOException {
        assertThat(yaml(settings()).at("/commitlog_compression/0/class_name").asText())
                .isEqualTo("LZ4Compressor");
    }

    @Test
    void switches_off_what_is_not_used() throws IOException {
        JsonNode yaml = yaml(settings());

        assertThat(yaml.get("auto_snapshot").asBoolean(true)).isFalse();
        assertThat(yaml.get("cdc_enabled").asBoolean(true)).isFalse();
        assertThat(yaml.get("hinted_handoff_enabled").asBoolean(true)).isFalse();
        assertThat(yaml.get("materialized_views_enabled").asBoolean(true)).isFalse();
        assertThat(yaml.get("user_defined_functions_enabled").asBoolean(true)).isFalse();
    }

    @Test
    void passes_heap_and_jars_to_the_process() {
        String arguments = configuration(settings().withHeapMebibytes(512)).arguments();

        assertThat(arguments).contains("-Xmx512m").contains("\"" + jars + "/*\"");
    }

    @Test
    void changes_its_fingerprint_with_settings_and_with_jars() throws IOException {
        String before = configuration(settings()).fingerprint();

        assertThat(configuration(settings()).fingerprint()).isEqualTo(before);
        assertThat(configuration(settings().withHeapMebibytes(512)).fingerprint())
                .isNotEqualTo(before);
        Files.createFile(jars.resolve("guava-33.jar"));
        assertThat(configuration(settings()).fingerprint()).isNotEqualTo(before);
    }

    @Test
    void names_the_directory_in_which_the_jars_are_missing() {
        EmbeddedCassandraSettings settings = EmbeddedCassandraSettings.of(directory.root(), directory.root());

        assertThatThrownBy(() -> configuration(settings))
                .isInstanceOf(CassandraStartException.class)
                .hasMessageContaining("no cassandra-all jar")
                .hasMessageContaining(directory.root().toString());
    }

    private EmbeddedCassandraSettings settings() {
        return EmbeddedCassandraSettings.of(directory.root(), jars);
    }

    private NodeConfiguration configuration(EmbeddedCassandraSettings settings) {
        return NodeConfiguration.of(settings, directory, PORTS);
    }

    private JsonNode yaml(EmbeddedCassandraSettings settings) throws IOException {
        return new YAMLMapper().readTree(configuration(settings).yaml());
    }
}
