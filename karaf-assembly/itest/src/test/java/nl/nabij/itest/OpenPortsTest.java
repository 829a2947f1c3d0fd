package nl.nabij.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/** No console, no SSH, no JMX, no port for stopping: the process listens on the product's own port and nothing else. */
@ExtendWith(SharedProduct.class)
@EnabledOnOs(OS.LINUX)
class OpenPortsTest {

    private static final String LISTENS = "0A";

    @Test
    void shouldListenOnItsOwnPortOfThisMachineOnly(Product product) throws IOException {
        assertEquals(Set.of("127.0.0.1:" + product.port()), listening(product.pid()));
    }

    /** From the tables of the kernel, by the sockets that the process has open. */
    private static Set<String> listening(long pid) throws IOException {
        var sockets = new HashSet<String>();
        try (var descriptors = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            for (var descriptor : descriptors.toList()) {
                var target = Files.readSymbolicLink(descriptor).toString();
                if (target.startsWith("socket:[")) {
                    sockets.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        }
        var listening = new TreeSet<String>();
        for (var table : Set.of("tcp", "tcp6", "udp", "udp6")) {
            var lines = Files.readAllLines(Path.of("/proc", String.valueOf(pid), "net", table));
            for (var line : lines.subList(1, lines.size())) {
                var columns = line.trim().split("\\s+");
                if (sockets.contains(columns[9]) && (table.startsWith("udp") || columns[3].equals(LISTENS))) {
                    listening.add(address(columns[1]));
                }
            }
        }
        return listening;
    }

    /** The kernel writes an address as hexadecimal words, each backwards; Java listens by IPv6 for IPv4 too. */
    private static String address(String local) {
        var colon = local.indexOf(':');
        var host = local.substring(0, colon);
        var four = host.length() == 8 ? host : host.substring(24);
        var mapped = host.length() == 8 || host.startsWith("0000000000000000FFFF0000");
        var dotted = new StringBuilder();
        for (var at = 6; at >= 0; at -= 2) {
            dotted.append(Integer.parseInt(four.substring(at, at + 2), 16)).append(at == 0 ? "" : ".");
        }
        return (mapped ? dotted : host) + ":" + Integer.parseInt(local.substring(colon + 1), 16);
    }
}
