package dev.assay.ops.e2e;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What an operator does with {@code nodetool}: flushes and compacts a table of a running Cassandra. */
final class NodeTool {
    private static final String[] STRINGS = {String.class.getName(), String[].class.getName()};

    private NodeTool() {}

    static void flush(long pid, String keyspace, String table) throws IOException, JMException {
        invoke(pid, "forceKeyspaceFlush", new Object[] {keyspace, new String[] {table}}, STRINGS);
    }

    static void compact(long pid, String keyspace, String table) throws IOException, JMException {
        invoke(pid, "forceKeyspaceCompaction", new Object[] {false, keyspace, new String[] {table}}, new String[] {
            "boolean", STRINGS[0], STRINGS[1]
        });
    }

    @SuppressWarnings("BanJNDI") // the address is that of a process of our own
    private static void invoke(long pid, String operation, Object[] arguments, String[] signature)
            throws IOException, JMException {
        try (JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(address(pid)))) {
            MBeanServerConnection server = connector.getMBeanServerConnection();
            server.invoke(
                    new ObjectName("org.apache.cassandra.db:type=StorageService"), operation, arguments, signature);
        }
    }

    private static String address(long pid) throws IOException {
        try {
            VirtualMachine node = VirtualMachine.attach(Long.toString(pid));
            try {
                return node.startLocalManagementAgent();
            } finally {
                node.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException(e);
        }
    }
}
