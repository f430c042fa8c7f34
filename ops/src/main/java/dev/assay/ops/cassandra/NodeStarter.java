package dev.assay.ops.cassandra;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a node to the point where it answers: by adopting the one that runs, or by starting one. */
final class NodeStarter {
    private static final Logger LOG = LoggerFactory.getLogger(NodeStarter.class);

    private final EmbeddedCassandraSettings settings;
    private final NodeDirectory directory;

    NodeStarter(EmbeddedCassandraSettings settings, NodeDirectory directory) {
        this.settings = settings;
        this.directory = directory;
    }

    ServingNode adoptOrStart() throws InterruptedException {
        Optional<RunningNode> last = RunningNode.read(directory);
        List<NodeProcess> found = NodeProcess.runningOn(directory);
        Optional<ServingNode> adopted = last.isPresent() ? adopt(last.get(), found) : Optional.empty();
        if (adopted.isPresent()) {
            return adopted.get();
        }
        found.forEach(this::stopStray);
        NodePorts ports =
                last.map(RunningNode::ports).filter(NodePorts::areFree).orElseGet(NodePorts::free);
        return new ServingNode(start(ports), ports);
    }

    /** Starts a process on these ports and waits until it answers. */
    NodeProcess start(NodePorts ports) throws InterruptedException {
        long begin = System.nanoTime();
        NodeConfiguration configuration = NodeConfiguration.of(settings, directory, ports);
        configuration.writeTo(directory);
        NodeProcess process = NodeProcess.launch(directory);
        boolean ready = false;
        try {
            new RunningNode(process.pid(), ports, configuration.fingerprint()).write(directory);
            ready = NodeProbe.answersWithin(settings.startTimeout(), process, ports);
        } finally {
            if (!ready) {
                process.kill();
            }
        }
        if (!ready) {
            throw new CassandraStartException("Cassandra in " + directory.root() + " did not answer within "
                    + settings.startTimeout() + "; " + directory.log() + " and " + directory.output() + " say why");
        }
        long millis = (System.nanoTime() - begin) / 1_000_000;
        LOG.info("Cassandra process {} answers on port {} after {} ms", process.pid(), ports.cql(), millis);
        return process;
    }

    private Optional<ServingNode> adopt(RunningNode last, List<NodeProcess> found) throws InterruptedException {
        Optional<NodeProcess> process = found.stream()
                .filter(candidate -> candidate.pid() == last.pid())
                .findFirst();
        NodeConfiguration wanted = NodeConfiguration.of(settings, directory, last.ports());
        if (process.isEmpty() || !last.fingerprint().equals(wanted.fingerprint())) {
            return Optional.empty();
        }
        // it may still be starting when the server before this one was killed early
        if (!NodeProbe.answersWithin(settings.startTimeout(), process.get(), last.ports())) {
            return Optional.empty();
        }
        LOG.info(
                "Adopted the running Cassandra process {} on port {}",
                last.pid(),
                last.ports().cql());
        return Optional.of(new ServingNode(process.get(), last.ports()));
    }

    private void stopStray(NodeProcess process) {
        LOG.warn("Stopping Cassandra process {} in {}: it cannot be adopted", process.pid(), directory.root());
        process.stop();
    }
}
