package dev.assay.ops.cassandra;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The loopback ports of one node: {@code cql} for clients, {@code storage} for other nodes, of which there are none. */
record NodePorts(int cql, int storage) {
    // Below the range for outgoing connections: a client that retries a dead port there can connect to itself and keep
    // it.
    private static final int LOWEST = 10_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 1_000;

    static NodePorts free() {
        int[] ports = ThreadLocalRandom.current()
                .ints(ATTEMPTS, LOWEST, HIGHEST)
                .distinct()
                .filter(NodePorts::isFree)
                .limit(2)
                .toArray();
        if (ports.length < 2) {
            throw new CassandraStartException("No free loopback ports between " + LOWEST + " and " + HIGHEST);
        }
        return new NodePorts(ports[0], ports[1]);
    }

    boolean areFree() {
        IntPredicate isFree = NodePorts::isFree;
        return IntStream.of(cql, storage).allMatch(isFree);
    }

    InetSocketAddress contactPoint() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), cql);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
