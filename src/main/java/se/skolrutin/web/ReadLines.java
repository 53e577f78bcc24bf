package se.skolrutin.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.access.Access;
import se.skolrutin.access.Read;
import se.skolrutin.access.Subject;
import se.skolrutin.access.Viewer;
import se.skolrutin.cases.Routine;
import se.skolrutin.roster.Role;

/** Says what the log of reads keeps as codes and ids. */
@Component
class ReadLines {

    private final JdbcClient jdbc;
    private final Words words;

    ReadLines(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    List<ReadLine> of(List<Read> reads, Viewer viewer) {
        Map<UUID, String> matters = matters(reads.stream()
                .map(Read::caseId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<String, String> tasks = tasks(reads.stream()
                .filter(read -> read.kind() == Subject.Kind.TASK)
                .map(Read::subject)
                .distinct()
                .toList());
        return reads.stream().map(read -> line(read, matters, tasks, viewer)).toList();
    }

    private ReadLine line(Read read, Map<UUID, String> matters, Map<String, String> tasks, Viewer viewer) {
        String who = read.staffName() == null ? words.say("reads.who.gone") : read.staffName();
        return new ReadLine(read, who, what(read, matters, tasks), whom(read), path(read, viewer), ground(read));
    }

    private String what(Read read, Map<UUID, String> matters, Map<String, String> tasks) {
        return switch (read.kind()) {
            case PUPIL -> words.say("reads.what.pupil");
            case CASE -> words.say("reads.what.case", matter(read, matters));
            case HISTORY -> words.say("reads.what.history", matter(read, matters));
            case DOCUMENT -> words.say("reads.what.document", matter(read, matters));
            case CONTACTS -> contacts(read, matters);
            case NOTE -> words.say("reads.what.note");
            case CONCERN -> words.say("reads.what.concern");
            case TASK -> words.say("reads.what.task", tasks.getOrDefault(read.subject(), ""));
            case ROLE -> roles(read.subject());
            case FIGURES -> words.say("reads.what.figures");
            case LOG -> words.say("reads.what.log");
        };
    }

    private String contacts(Read read, Map<UUID, String> matters) {
        return read.caseId() == null
                ? words.say("reads.what.contacts.pupil")
                : words.say("reads.what.contacts", matter(read, matters));
    }

    private static String matter(Read read, Map<UUID, String> matters) {
        return read.caseId() == null ? "" : matters.getOrDefault(read.caseId(), "");
    }

    /** A page that is for those roles only; a code of no role is what a mentor may say of oneself only. */
    private String roles(String codes) {
        String roles = Arrays.stream(codes.split(","))
                .flatMap(code -> Role.ofGroup(code).stream())
                .sorted()
                .map(words::label)
                .collect(Collectors.joining(", "));
        return roles.isEmpty() ? words.say("reads.what.substitution") : words.say("reads.what.roles", roles);
    }

    private @Nullable String whom(Read read) {
        if (read.pupilId() == null) {
            return null;
        }
        if (read.protectedIdentity()) {
            return words.say("reads.whom.protected");
        }
        if (read.pupilName() == null) {
            return words.say("reads.whom.elsewhere");
        }
        return read.className() == null
                ? read.pupilName()
                : words.say("reads.whom.class", read.pupilName(), read.className());
    }

    private static @Nullable String path(Read read, Viewer viewer) {
        boolean opens = viewer.hasAny(Role.AUDITOR) && read.kind() == Subject.Kind.CASE && read.pupilName() != null;
        return opens ? "/arenden/" + read.subject() : null;
    }

    private @Nullable String ground(Read read) {
        return switch (read.ground()) {
            case null -> null;
            case "mentor" -> words.say("reads.ground.mentor");
            case "eht" -> words.say("reads.ground.eht");
            case "bitr-rektor" -> words.say("reads.ground.deputy");
            case "rektor" -> words.say("reads.ground.principal");
            case "revisor" -> words.say("reads.ground.auditor");
            case "dataskyddsombud" -> words.say("reads.ground.officer");
            case "vikarie" -> words.say("reads.ground.substitute");
            case Access.WITH_REASON -> words.say("reads.ground.reason", Objects.requireNonNullElse(read.reason(), ""));
            case Access.IN_TEAM -> words.say("reads.ground.team");
            case Access.LET_IN -> words.say("reads.ground.letin");
            case "amneslarare" -> words.say("reads.ground.teacher");
            case "huvudman" -> words.say("reads.ground.organiser");
            case "namngiven" -> words.say("reads.ground.named");
            case "kollega" -> words.say("reads.ground.colleague");
            case String other -> other;
        };
    }

    private Map<UUID, String> matters(Collection<UUID> ids) {
        Map<UUID, String> matters = new HashMap<>();
        jdbc.sql("select id, routine from school_case where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    matters.put(row.getObject("id", UUID.class), words.label(Routine.ofCode(row.getString("routine"))));
                });
        return matters;
    }

    private Map<String, String> tasks(Collection<String> keys) {
        Map<String, String> tasks = new HashMap<>();
        jdbc.sql("select key::text as key, name from task where key::text = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    tasks.put(row.getString("key"), row.getString("name"));
                });
        return tasks;
    }
}
