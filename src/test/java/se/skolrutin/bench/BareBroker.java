package se.skolrutin.bench;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.worker.JobHandler;
import io.grpc.Status.Code;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import se.skolrutin.installation.FreePort;

/** The same broker without anything of ours, driven with the same routine by the plain client. */
class BareBroker implements AutoCloseable {

    private final int grpcPort = FreePort.any();
    private final Process process;
    private final CamundaClient client;
    private volatile CountDownLatch ended = new CountDownLatch(0);

    BareBroker(Path distribution, Path parent) throws IOException {
        process = started(distribution, Files.createTempDirectory(Files.createDirectories(parent), "bare-"));
        client = CamundaClient.newClientBuilder()
                .grpcAddress(URI.create("http://127.0.0.1:" + grpcPort))
                .preferRestOverGrpc(false)
                .numJobWorkerExecutionThreads(8)
                .defaultRequestTimeout(Duration.ofSeconds(20))
                .build();
        Awaitility.await().atMost(Duration.ofMinutes(3)).ignoreExceptions().until(this::deployed);
        worker(BenchProcess.ASK, (jobs, job) -> {
            String caseId = (String) job.getVariable("caseId");
            publish(BenchProcess.ANSWER, caseId, "answer-" + caseId);
            patiently(() -> jobs.newCompleteCommand(job).send().join());
        });
        worker(BenchProcess.FINISH, (jobs, job) -> {
            patiently(() -> jobs.newCompleteCommand(job).send().join());
            ended.countDown();
        });
    }

    double casesPerSecond(int cases) throws InterruptedException {
        ended = new CountDownLatch(cases);
        long start = System.nanoTime();
        try (ExecutorService drivers = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, cases)
                    .forEach(i -> drivers.submit(() -> {
                        String caseId = UUID.randomUUID().toString();
                        publish(BenchProcess.START, caseId, "start-" + caseId);
                    }));
        }
        if (!ended.await(10, TimeUnit.MINUTES)) {
            throw new IllegalStateException(ended.getCount() + " cases did not end on the bare broker");
        }
        return cases / ((System.nanoTime() - start) / 1e9);
    }

    @Override
    public void close() throws InterruptedException {
        client.close();
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private boolean deployed() {
        client.newDeployResourceCommand()
                .addResourceBytes(BenchProcess.xml(), BenchProcess.ID + ".bpmn")
                .send()
                .join();
        return true;
    }

    private void worker(String type, JobHandler handler) {
        client.newWorker()
                .jobType(type)
                .handler(handler)
                .timeout(Duration.ofMinutes(1))
                .maxJobsActive(32)
                .pollInterval(Duration.ofSeconds(1))
                .streamEnabled(true)
                .open();
    }

    private void publish(String name, String caseId, String messageId) {
        patiently(() -> client.newPublishMessageCommand()
                .messageName(name)
                .correlationKey(caseId)
                .messageId(messageId)
                .timeToLive(Duration.ofDays(7))
                .variables(Map.of("caseId", caseId))
                .send()
                .join());
    }

    /** Back-pressure is part of the broker; whoever drives it waits and tries again. */
    private static void patiently(Runnable command) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> taken(command));
    }

    private static boolean taken(Runnable command) {
        try {
            command.run();
            return true;
        } catch (ClientStatusException e) {
            if (e.getStatusCode() == Code.RESOURCE_EXHAUSTED) {
                return false;
            }
            throw e;
        }
    }

    private Process started(Path distribution, Path home) throws IOException {
        Path settings = distribution.resolve("settings").toAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder(
                        distribution.resolve("bin/broker").toAbsolutePath().toString())
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("broker.log").toFile());
        builder.environment()
                .putAll(Map.ofEntries(
                        Map.entry("JAVA_HOME", System.getProperty("java.home")),
                        Map.entry("JAVA_OPTS", "-Xmx512m"),
                        Map.entry("SPRING_CONFIG_ADDITIONALLOCATION", "optional:file:" + settings + "/"),
                        Map.entry("LOG4J_CONFIGURATION_FILE", settings + "/log4j2.xml"),
                        Map.entry("ZEEBE_LOG_LEVEL", "warn"),
                        Map.entry("ATOMIX_LOG_LEVEL", "warn"),
                        Map.entry("SERVER_ADDRESS", "127.0.0.1"),
                        Map.entry("SERVER_PORT", String.valueOf(FreePort.any())),
                        Map.entry("MANAGEMENT_SERVER_PORT", String.valueOf(FreePort.any())),
                        Map.entry("ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1"),
                        Map.entry("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", String.valueOf(FreePort.any())),
                        Map.entry("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", String.valueOf(FreePort.any())),
                        Map.entry("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", "127.0.0.1"),
                        Map.entry("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", String.valueOf(grpcPort)),
                        Map.entry(
                                "ZEEBE_BROKER_DATA_DIRECTORY",
                                home.resolve("data").toString()),
                        Map.entry("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "16MB"),
                        Map.entry("ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "512MB"),
                        Map.entry("ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "256MB")));
        return builder.start();
    }
}
