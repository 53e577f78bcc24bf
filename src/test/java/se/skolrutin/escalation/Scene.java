package se.skolrutin.escalation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.attendance.PupilAttendance;
import se.skolrutin.calendar.SchoolCalendar;
import se.skolrutin.escalation.Ladders.LadderKey;

/** Rules and the shipped ladders, ready to be asked without a database. */
record Scene(RuleBook rules) {

    static final String TOO_SLOW = "lagens-frister";
    static final String EXCLUDING = "undantag";
    static final String NOT_EXCLUDING = "utan-undantag";
    static final RuleBook RULES = new RuleBook();
    static final Scene SHIPPED = new Scene(RULES);
    static final SchoolCalendar CALENDAR = AbsenceNotation.calendar();
    static final UUID CASE = UUID.fromString("00000000-0000-4000-8000-0000000000cc");
    static final Map<String, LadderInForce> LADDERS = ladders();

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private static Map<String, LadderInForce> ladders() {
        var ladders = new TreeMap<String, LadderInForce>();
        Ladders.shipped()
                .values()
                .forEach(yaml -> ladders.put(LadderReader.ladder(yaml).id(), inForce(yaml)));
        ladders.put(TOO_SLOW, tooSlow());
        ladders.put(EXCLUDING, inForce(excluding()));
        ladders.put(NOT_EXCLUDING, inForce(excluding().replaceAll(", exclude: \\[[^]]*]", "")));
        return ladders;
    }

    private static LadderInForce inForce(String yaml) {
        return LadderInForce.of(LadderReader.ladder(yaml), 1, RULES.statute());
    }

    /** A ladder that leaves absence known in advance out, counts late arrivals and asks for data of its own. */
    static String excluding() {
        try (var from = Scene.class.getResourceAsStream("/ladders/undantag.yaml")) {
            return new String(from.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A ladder that gives twice the time the law gives; no school may adopt it. */
    private static LadderInForce tooSlow() {
        var shipped = Ladders.shipped().get("eskilstuna.yaml");
        return inForce(
                shipped.replace("utredning: 15, beslut: 5, anmalan: 2", "utredning: 30, beslut: 10, anmalan: 4"));
    }

    Verdict fresh(String ladder, LocalDate today, PupilAttendance attendance) {
        return fresh(ladder, today, attendance, false);
    }

    Verdict fresh(String ladder, LocalDate today, PupilAttendance attendance, boolean gymnasium) {
        var inquirer = new Inquirer(LADDERS.get(ladder), CALENDAR, today);
        return new Judge(rules).judge(inquirer.fresh(AbsenceNotation.PUPIL, gymnasium, attendance, null, null), NOW);
    }

    Decision asked(
            String ladder,
            LocalDate today,
            PupilAttendance attendance,
            @Nullable Stage current,
            @Nullable LocalDate entered,
            @Nullable Stage opened) {
        return asked(ladder, today, attendance, current, 0, entered, opened, false);
    }

    /** Of a matter that was put at that step of its stage; 0 for the first. */
    Decision asked(
            String ladder,
            LocalDate today,
            PupilAttendance attendance,
            @Nullable Stage current,
            int step,
            @Nullable LocalDate entered,
            @Nullable Stage opened,
            boolean gymnasium) {
        var inquirer = new Inquirer(LADDERS.get(ladder), CALENDAR, today);
        var reason = opened == null ? null : "Oro";
        var question = new StepQuestion(CASE, AbsenceNotation.PUPIL, current, entered, entered != null, opened, reason);
        var standing = current == null || step == 0
                ? null
                : new Standing(CASE, new LadderKey(ladder, 1), current, step, entered);
        return new Judge(rules)
                .judge(inquirer.asked(question, standing, gymnasium, attendance), NOW)
                .decision();
    }
}
