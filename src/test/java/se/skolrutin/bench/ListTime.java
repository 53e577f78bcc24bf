package se.skolrutin.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.tasks.TaskChanges;

/**
 * The tasklist of a municipality with a hundred thousand open tasks and a million completed ones: the whole page, asked
 * for over HTTP by people who are logged in.
 */
class ListTime {

    private static final int WORKING = 50;
    private static final int LISTENING = 200;
    private static final int CHANGES = 10;
    private static final double ANSWERED_WITHIN = 100;
    private static final double COMPLETED_WITHIN = 150;
    private static final Duration BETWEEN_PAGES = Duration.ofSeconds(5);

    /** Each of those who work completes a task every half minute. */
    private static final Duration BETWEEN_COMPLETIONS = Duration.ofSeconds(30).dividedBy(WORKING);

    /** Laid out, narrowed and sorted in four ways; the last looks for words. */
    private static final List<String> WAYS = List.of(
            "/uppgifter?grupp=tid",
            "/uppgifter?grupp=elev&visa=steg.hemmet.lag",
            "/uppgifter?nar=forsenade&rutin=okad-skolnarvaro&ordning=elev&grupp=ingen");

    private static final String WORDS = "alva";

    private static final String CHANGE = """
            update task set version = version + 1 where key = (
                select t.key from task t join staff s on s.school_unit_id = t.school_unit_id
                where s.id = ? and t.state = 'OPEN' and 'rektor' = any (t.roles) limit 1)
            """;
    private static final String WITH_ME = "/uppgifter?vems=hos-mig";

    /** A page of text, laid out as every page is: how fast this machine is at the moment. */
    private static final String WITHOUT_TASKS = "/tillganglighet";

    private final Path work;
    private final double share;

    ListTime(Path work, double share) {
        this.work = work;
        this.share = share;
    }

    void measure(Report report) throws Exception {
        try (Application application =
                new Application(work, "--skolrutin.demo=true", "--skolrutin.login.tries-per-minute=10000")) {
            Municipality municipality = new Municipality(application.bean(JdbcClient.class));
            municipality.tasks(scaled(100_000), scaled(1_000_000));
            TaskLatency completing = new TaskLatency(application);
            completing.prepare(scaled(600));
            Person principal = person(application, municipality.principals(1).getFirst());
            Person mentor = person(application, municipality.mentors(1).getFirst());
            lists(principal, scaled(200));
            Latencies alone = Latencies.of("list of a principal", lists(principal, scaled(200)));
            Latencies mentors = Latencies.of("list of a mentor", lists(mentor, scaled(200)));
            say(report, alone, ANSWERED_WITHIN);
            say(report, mentors, ANSWERED_WITHIN);
            say(
                    report,
                    Latencies.of("list of what lies with a mentor", asked(mentor, WITH_ME, scaled(200))),
                    ANSWERED_WITHIN);
            say(
                    report,
                    Latencies.of("list of what lies with a principal", asked(principal, WITH_ME, scaled(200))),
                    ANSWERED_WITHIN);
            say(report, Latencies.of("a page without tasks", asked(mentor, WITHOUT_TASKS, scaled(200))));
            List<Person> working = working(application, municipality);
            Beside beside = beside(working, principal, completing, BETWEEN_COMPLETIONS);
            Latencies besidePeople =
                    Latencies.of("list of a principal beside %d people".formatted(WORKING), beside.lists());
            say(report, besidePeople, ANSWERED_WITHIN);
            say(report, Latencies.of("completing a task beside them", beside.completions()), COMPLETED_WITHIN);
            Beside rush = beside(working, principal, completing, Duration.ZERO);
            say(report, Latencies.of("list of a principal while tasks are completed without pause", rush.lists()));
            say(report, Latencies.of("completing tasks without pause", rush.completions()));
            report.plot(
                    "tasklist.svg",
                    "The tasklist, asked for until it is there",
                    ANSWERED_WITHIN,
                    List.of(alone, mentors, besidePeople));
            new PhoneProfile(application.address()).measure(mentor, report);
            listening(application, municipality, report);
        }
    }

    private static void say(Report report, Latencies measured) {
        report.add(measured.result(50));
        report.add(measured.result(95));
        report.add(measured.result(99));
    }

    private static void say(Report report, Latencies measured, double limit) {
        report.add(measured.result(50));
        report.add(measured.result(95).atMost(limit));
        report.add(measured.result(99));
    }

    private static List<Duration> lists(Person person, int rounds) throws Exception {
        List<Duration> durations = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            for (String way : WAYS) {
                durations.add(timed(() -> person.get(way)));
            }
            durations.add(timed(() -> person.post("/uppgifter/sok", "sok=" + WORDS)));
        }
        return durations;
    }

    private static List<Duration> asked(Person person, String way, int rounds) throws Exception {
        List<Duration> durations = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            durations.add(timed(() -> person.get(way)));
        }
        return durations;
    }

    private record Beside(List<Duration> lists, List<Duration> completions) {}

    private static List<Person> working(Application application, Municipality municipality) throws Exception {
        List<Person> people = new ArrayList<>();
        for (UUID id : municipality.mentors(WORKING)) {
            people.add(person(application, id));
        }
        return people;
    }

    /** People open their list and look for somebody now and then, and tasks are completed meanwhile. */
    private Beside beside(List<Person> people, Person principal, TaskLatency completing, Duration between)
            throws Exception {
        AtomicBoolean going = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> working = people.stream()
                    .map(person -> threads.submit(() -> {
                        work(person, going);
                        return (Void) null;
                    }))
                    .toList();
            Future<List<Duration>> completed =
                    threads.submit(() -> completing.completions(scaled(300), between, going));
            List<Duration> lists = lists(principal, scaled(100));
            going.set(false);
            for (Future<Void> each : working) {
                each.get();
            }
            return new Beside(lists, completed.get());
        }
    }

    private static void work(Person person, AtomicBoolean going) throws Exception {
        Thread.sleep(Math.floorMod(person.hashCode(), BETWEEN_PAGES.toMillis()));
        for (int i = 0; going.get(); i++) {
            if (i % 4 == 3) {
                person.post("/uppgifter/sok", "sok=" + WORDS);
            } else {
                person.get(WAYS.get(i % WAYS.size()));
            }
            Thread.sleep(BETWEEN_PAGES);
        }
    }

    /** From a task's changing until each open list is told, wherever in its second the product is. */
    private void listening(Application application, Municipality municipality, Report report) throws Exception {
        UUID id = municipality.principals(1).getFirst();
        Person principal = person(application, id);
        double before = held();
        Told first = told(application, principal, id);
        List<Duration> durations = new ArrayList<>(first.durations());
        for (int i = 1; i < CHANGES; i++) {
            durations.addAll(told(application, principal, id).durations());
        }
        Latencies all = Latencies.of("%d open lists told of a change".formatted(LISTENING), durations);
        report.add(all.result(50));
        report.add(all.result(99));
        report.add(Result.of("memory held by %d open lists".formatted(LISTENING), first.held() - before, "MB"));
    }

    /** How long each waited, and how many megabytes were held while all were open. */
    private record Told(List<Duration> durations, double held) {}

    private static Told told(Application application, Person principal, UUID id) throws Exception {
        String moment = URLEncoder.encode(application.bean(TaskChanges.class).now(), StandardCharsets.UTF_8);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch open = new CountDownLatch(LISTENING);
            List<Future<Duration>> answers = new ArrayList<>();
            long[] changed = new long[1];
            for (int i = 0; i < LISTENING; i++) {
                answers.add(threads.submit(() -> {
                    listen(principal, moment, open);
                    return Duration.ofNanos(System.nanoTime() - changed[0]);
                }));
            }
            open.await();
            double held = held();
            changed[0] = System.nanoTime();
            application.bean(JdbcClient.class).sql(CHANGE).param(id).update();
            List<Duration> durations = new ArrayList<>();
            for (Future<Duration> each : answers) {
                durations.add(each.get(1, TimeUnit.MINUTES));
            }
            return new Told(durations, held);
        }
    }

    private static void listen(Person person, String moment, CountDownLatch open)
            throws IOException, InterruptedException {
        try (BufferedReader events = new BufferedReader(
                new InputStreamReader(person.events("/uppgifter/handelser?sedan=" + moment), StandardCharsets.UTF_8))) {
            for (String line = events.readLine(); line != null; line = events.readLine()) {
                if (line.startsWith("retry:")) {
                    open.countDown();
                } else if (line.startsWith("event:")) {
                    return;
                }
            }
        }
        throw new IllegalStateException("Expected to be told of a change, but the connection ended");
    }

    private static double held() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    @FunctionalInterface
    private interface Asking {
        void ask() throws Exception;
    }

    private static Duration timed(Asking asking) throws Exception {
        long start = System.nanoTime();
        asking.ask();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Person person(Application application, UUID id) throws Exception {
        return new Person(application.address(), id);
    }

    private int scaled(int number) {
        return Math.max(1, (int) (number * share));
    }
}
