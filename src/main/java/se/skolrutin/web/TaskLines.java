package se.skolrutin.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.skolrutin.access.Viewer;
import se.skolrutin.attendance.AttendanceFacts;
import se.skolrutin.cases.Routine;
import se.skolrutin.escalation.Stage;
import se.skolrutin.roster.Role;
import se.skolrutin.tasks.Due;
import se.skolrutin.tasks.OpenTask;

/** Puts tasks into words; used by the templates as {@code @taskLines}. */
@Component("taskLines")
class TaskLines {

    private final Words words;

    TaskLines(Words words) {
        this.words = words;
    }

    /**
     * @param shown what the list shows beside each task, empty where only the task itself is of interest
     * @param absence of the pupils, where the list shows it
     * @param firstNew the task the keyboard goes to, if any
     */
    public List<TaskLine> of(
            List<OpenTask> tasks,
            Viewer viewer,
            boolean withPupil,
            @Nullable TaskFilter shown,
            @Nullable Map<UUID, AttendanceFacts> absence,
            @Nullable Long firstNew) {
        return tasks.stream()
                .map(task -> new TaskLine(
                        "uppgift-" + task.key(),
                        String.valueOf(task.key()),
                        task.overdue() ? "row row-late" : "row",
                        shown == null ? null : choice(task),
                        Objects.equals(task.key(), firstNew),
                        task.name(),
                        withPupil ? task.pupilName() : null,
                        task.protectedIdentity(),
                        said(
                                task,
                                viewer,
                                withPupil,
                                shown == null || shown.columns().contains(TaskColumn.STEP)),
                        task.draftSaved(),
                        !task.raisedTo().isEmpty(),
                        task.clause(),
                        task.due().date(),
                        date(task.due()),
                        words.due(task.due()),
                        dueLook(task.due()),
                        shown == null ? List.of() : facts(task, shown, absence)))
                .toList();
    }

    private TaskLine.Choice choice(OpenTask task) {
        return new TaskLine.Choice(
                "vald-" + task.key(),
                task.key() + ":" + task.version(),
                words.say("many.choose", task.name(), task.pupilName()));
    }

    private List<String> said(OpenTask task, Viewer viewer, boolean withPupil, boolean withStep) {
        List<String> said = new ArrayList<>();
        if (withPupil && task.className() != null) {
            said.add(task.className());
        }
        if (withStep && task.stage() != null) {
            said.add(words.say("task.step", words.label(Stage.ofCode(task.stage()))));
        }
        if (task.assignee() != null) {
            said.add(holder(task, viewer));
        } else if (withPupil && !task.ownPupil() && viewer.roles().contains(Role.MENTOR)) {
            said.add(words.say("task.colleague"));
        }
        return said;
    }

    private String holder(OpenTask task, Viewer viewer) {
        if (!viewer.staffId().equals(task.assignee())) {
            return words.say("task.with", Objects.requireNonNullElse(task.assigneeName(), ""));
        }
        return task.handedByName() == null ? words.say("task.mine") : words.say("task.handed", task.handedByName());
    }

    private @Nullable String date(Due due) {
        LocalDate day = due.date();
        return day == null ? null : words.date(day);
    }

    private static String dueLook(Due due) {
        if (due.overdue()) {
            return "badge badge-late";
        }
        return due.date() != null && due.schoolDays() <= 1 ? "badge badge-soon" : "badge";
    }

    private List<TaskLine.Fact> facts(OpenTask task, TaskFilter shown, @Nullable Map<UUID, AttendanceFacts> absence) {
        return shown.columns().stream()
                .filter(column -> column != TaskColumn.STEP)
                .map(column -> new TaskLine.Fact(words.say(column.key()), fact(column, task, absence)))
                .toList();
    }

    private String fact(TaskColumn column, OpenTask task, @Nullable Map<UUID, AttendanceFacts> absence) {
        return switch (column) {
            case STEP, ROUTINE ->
                task.routine() == null ? words.say("tasks.fact.none") : words.label(Routine.ofCode(task.routine()));
            case ABSENCE -> absence(absence == null ? null : absence.get(task.pupilId()));
            case HOME ->
                task.homeReachedAt() == null ? words.say("tasks.fact.unreached") : words.moment(task.homeReachedAt());
            case LAW -> task.clause() == null ? words.say("tasks.fact.none") : task.clause();
            case CAME -> words.moment(task.createdAt());
        };
    }

    private String absence(@Nullable AttendanceFacts facts) {
        return facts == null || facts.reported() == 0
                ? words.say("tasks.fact.unreported")
                : words.say("percent", words.whole(facts.absentPercent()));
    }
}
