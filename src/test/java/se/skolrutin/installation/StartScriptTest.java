package se.skolrutin.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./start} refuses before it builds or starts anything: in one sentence, with the data folder as it was. */
@Timeout(20)
class StartScriptTest {

    private static final String LOCK = "lock";

    @TempDir
    Path home;

    @Test
    void refusesAPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path data = home.resolve("new");
            assertRefused(
                    data, "port %d is taken".formatted(taken.getLocalPort()), "--port", "" + taken.getLocalPort());
        }
    }

    @Test
    void refusesWhatIsNoPort() throws Exception {
        assertRefused(folder(Map.of()), "--port takes a number from 1 to 65535, not 'http'", "--port", "http");
        assertRefused(folder(Map.of()), "--port takes a number from 1 to 65535, not '65536'", "--port", "65536");
    }

    @Test
    void refusesAnUnknownOption() throws Exception {
        assertRefused(folder(Map.of()), "does not know --frehs", "--frehs");
    }

    @Test
    void leavesOtherPeoplesFoldersAlone() throws Exception {
        Path theirs = folder(Map.of("letter.txt", "Hej"));
        assertRefused(theirs, "holds something else than Skolrutin's data");
        assertRefused(theirs, "holds something else than Skolrutin's data", "--fresh");
    }

    @Test
    void refusesAFolderItCannotMake() throws Exception {
        assertThat(start(Path.of(""), "--data", "/proc/skolrutin"))
                .isEqualTo(new Outcome(
                        1,
                        "start: cannot write to the data folder /proc/skolrutin."
                                + " Give this user write access, or choose another with --data DIR.\n"));
    }

    @Test
    void neverOpensARealSchoolsFolderAsADemo() throws Exception {
        Path school = folder(Map.of("format", "1\n", "made-for", "school\n"));
        assertRefused(school, "was made for a real school and cannot become the other", "--demo");
    }

    @Test
    void takesAFolderThatOthersHaveStartedOnForARealSchools() throws Exception {
        assertRefused(folder(Map.of("format", "1\n")), "was made for a real school", "--demo");
    }

    @Test
    void neverOpensADemoFolderAsARealSchools() throws Exception {
        Path demo = folder(Map.of("format", "1\n", "made-for", "demo\n"));
        assertRefused(demo, "was made for a demo and cannot become the other", "--no-demo");
    }

    @Test
    void asksBeforeItEmptiesARealSchoolsFolder() throws Exception {
        Path school = folder(Map.of("format", "1\n", "made-for", "school\n"));
        assertRefused(school, "kept everything in " + school, "--fresh");
    }

    @Test
    void leavesAFolderWithARunningSkolrutinAlone() throws Exception {
        Path data = folder(Map.of("format", "1\n", "made-for", "demo\n"));
        try (Running running = new Running(data.resolve(LOCK))) {
            assertRefused(data, "another Skolrutin is running on " + data);
            assertRefused(data, "another Skolrutin is running on " + data, "--fresh");
        }
    }

    @Test
    void saysWhatABuildNeeds() throws Exception {
        Path checkout = Files.createDirectories(home.resolve("checkout/.ci")).getParent();
        Files.copy(Path.of("start"), checkout.resolve("start"));
        Files.copy(Path.of(".ci/tools.sh"), checkout.resolve(".ci/tools.sh"));
        Path data = folder(Map.of("format", "1\n", "made-for", "demo\n"));

        Outcome outcome = start(checkout, "--data", data.toString(), "--port", "" + FreePort.any(), "--fresh");

        assertThat(outcome).isEqualTo(new Outcome(1, "start: needs Maven 3.8 or later: apt-get install maven\n"));
        assertThat(contents(data)).containsOnlyKeys("format", "made-for", LOCK);
    }

    private void assertRefused(Path data, String sentence, String... options) throws Exception {
        Map<String, String> before = Files.exists(data) ? contents(data) : new TreeMap<>();
        List<String> arguments = new ArrayList<>(List.of("--data", data.toString()));
        arguments.addAll(List.of(options));

        Outcome outcome = start(Path.of(""), arguments.toArray(String[]::new));

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.said().lines().filter(line -> line.startsWith("start: ")))
                .singleElement()
                .asString()
                .contains(sentence);
        Map<String, String> after = contents(data);
        before.remove(LOCK);
        after.remove(LOCK);
        assertThat(after).isEqualTo(before);
    }

    private record Outcome(int status, String said) {}

    /** Without Maven and Node on the path, so that nothing is ever built here. */
    private Outcome start(Path checkout, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("bash", checkout.resolve("start").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PATH", toolsWithoutMaven().toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes());
        return new Outcome(process.waitFor(), said);
    }

    private Path toolsWithoutMaven() throws IOException {
        Path tools = Files.createDirectories(home.resolve("tools"));
        for (String tool : List.of("bash", "cat", "dirname", "flock", "grep", "ls", "mkdir", "readlink", "sed")) {
            Path link = tools.resolve(tool);
            if (Files.notExists(link)) {
                Files.createSymbolicLink(link, Path.of("/usr/bin", tool));
            }
        }
        return tools;
    }

    private Path folder(Map<String, String> files) throws IOException {
        Path folder = Files.createDirectories(home.resolve("folder"));
        for (var file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    /** Stands in for an application that holds its folder's lock. */
    private static final class Running implements AutoCloseable {

        private final Process holder;

        Running(Path lock) throws IOException {
            holder = new ProcessBuilder("flock", lock.toString(), "sh", "-c", "echo locked; cat").start();
            holder.inputReader().readLine();
        }

        @Override
        public void close() throws Exception {
            holder.getOutputStream().close();
            holder.waitFor();
        }
    }
}
