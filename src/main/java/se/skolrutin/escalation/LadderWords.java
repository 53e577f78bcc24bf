package se.skolrutin.escalation;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the fields of a ladder are called where people read them. */
public final class LadderWords {

    private static final Pattern SEGMENT = Pattern.compile("([^.\\[]+)(?:\\[(\\d+)])?");

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("id", "id"),
            Map.entry("name", "namn"),
            Map.entry("source", "källa"),
            Map.entry("schoolForms", "skolformer"),
            Map.entry("quality", "krav på underlaget"),
            Map.entry("minReportedShare", "andel rapporterad lektionstid"),
            Map.entry("minOfferedMinutes", "lektionsminuter"),
            Map.entry("exitAll", "villkor för att avsluta"),
            Map.entry("due", "skoldagar för"),
            Map.entry("watch", "bevakning"),
            Map.entry("remindBefore", "påminnelse före"),
            Map.entry("remindAfter", "påminnelse efter"),
            Map.entry("raiseToDeputy", "till biträdande rektor"),
            Map.entry("raiseToPrincipal", "till rektor"),
            Map.entry("followUpSchoolDays", "uppföljning efter avslut"),
            Map.entry("steps", "steg"),
            Map.entry("step", "nummer"),
            Map.entry("title", "rubrik"),
            Map.entry("stage", "skede"),
            Map.entry("owners", "ägare"),
            Map.entry("afterStep", "efter steg"),
            Map.entry("trialSchoolDays", "prövotid"),
            Map.entry("investigates", "inleder utredning"),
            Map.entry("triggersAny", "villkor"),
            Map.entry("judged", "en människas bedömning"),
            Map.entry("review", "uppföljning"),
            Map.entry("every", "takt"),
            Map.entry("schoolDays", "skoldagar"),
            Map.entry("actions", "åtgärder"),
            Map.entry("documents", "dokument"),
            Map.entry("informs", "informeras"),
            Map.entry("abstain", "skäl att avstå"),
            Map.entry("measure", "mått"),
            Map.entry("unit", "enhet"),
            Map.entry("op", "jämförelse"),
            Map.entry("value", "gräns"),
            Map.entry("minOccasions", "minsta antal tillfällen"),
            Map.entry("window", "period"),
            Map.entry("rollingWeeks", "veckor"),
            Map.entry("termUntil", "avstämningsdagar"),
            Map.entry("patterns", "mönster"),
            Map.entry("exclude", "undantag"),
            Map.entry("afterWeeks", "veckor på steget före"),
            Map.entry("judgement", "förslag till bedömning"),
            Map.entry("assumed", "antagande"),
            Map.entry("note", "anmärkning"),
            Map.entry("samtal", "samtal med eleven"),
            Map.entry("hemkontakt", "kontakt med hemmet"),
            Map.entry("mote", "möte"),
            Map.entry("kartlaggning", "kartläggning"),
            Map.entry("plan", "plan för närvaro"),
            Map.entry("konsultation", "konsultation med elevhälsan"),
            Map.entry("utredning", "utredning"),
            Map.entry("beslut", "rektors beslut"),
            Map.entry("anmalan", "anmälan till huvudmannen"),
            Map.entry("uppfoljning", "uppföljning"),
            Map.entry("validFrom", "gäller från"),
            Map.entry("reason", "skäl"));

    private LadderWords() {}

    /** What one field or kind of task is called; as it is where nobody named it. */
    public static String field(String name) {
        return FIELDS.getOrDefault(name, name);
    }

    /** "Steg 2, villkor 1, gräns" for {@code steps[2].triggersAny[1].value}; empty for the ladder itself. */
    static String place(String path) {
        return firstUp(segments(path).collect(joining(", ")));
    }

    private static Stream<String> segments(String path) {
        return SEGMENT.matcher(path)
                .results()
                .map(segment -> field(segment.group(1)) + (segment.group(2) == null ? "" : " " + segment.group(2)));
    }

    static String firstUp(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase() + words.substring(1);
    }
}
