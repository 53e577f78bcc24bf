package se.skolrutin.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.skolrutin.access.Access;
import se.skolrutin.access.NotForYou;
import se.skolrutin.access.Viewer;
import se.skolrutin.cases.Cases;
import se.skolrutin.engine.CompleteUserTask;
import se.skolrutin.roster.Role;

/**
 * The tasklist: what a person has to do, and doing it. A task is shown to those of its roles who hold that role towards
 * the very pupil, so never to all mentors.
 */
@Service
public class Tasks {

    private final StoredTasks stored;
    private final TaskRows rows;
    private final TaskListRows lists;
    private final Drafts drafts;
    private final Forms forms;
    private final Watches watches;
    private final Cases cases;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tasks(
            StoredTasks stored,
            TaskRows rows,
            TaskListRows lists,
            Drafts drafts,
            Forms forms,
            Watches watches,
            Cases cases,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stored = stored;
        this.rows = rows;
        this.lists = lists;
        this.drafts = drafts;
        this.forms = forms;
        this.watches = watches;
        this.cases = cases;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** The viewer's open tasks: overdue first, then those with a clock in law, then by due date. */
    public List<OpenTask> openFor(Viewer viewer) {
        return inOneRow(viewer, TaskSearch.all());
    }

    /** The open tasks of one case that are for the viewer. */
    public List<OpenTask> openIn(UUID caseId, Viewer viewer) {
        return inOneRow(viewer, TaskSearch.inCase(caseId));
    }

    /** The open tasks about one pupil that are for the viewer. */
    public List<OpenTask> openAbout(UUID pupilId, Viewer viewer) {
        return inOneRow(viewer, TaskSearch.about(pupilId));
    }

    /** The open tasks about a class's pupils that are for the viewer. */
    public List<OpenTask> openInClass(UUID classId, Viewer viewer) {
        return inOneRow(viewer, TaskSearch.inClass(classId));
    }

    /** What a search finds among the viewer's open tasks, with counts over the same rows. */
    public TaskList list(TaskSearch search, Viewer viewer) {
        return lists.list(viewer, search);
    }

    /** All that is put to the viewer, the most urgent first: taken, or for them while nobody has taken it. */
    public List<OpenTask> putTo(Viewer viewer) {
        return inOneRow(viewer, TaskSearch.mine());
    }

    /**
     * Sums up what is put to the viewer and keeps that they were told, in the caller's transaction: what is new in one
     * summary is so in no other. It is taken over the rows of the tasklist.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public TaskSummary summaryFor(Viewer viewer) {
        TaskNews news = lists.told(viewer);
        TaskCounts counts = lists.list(viewer, TaskSearch.mine()).counts();
        return new TaskSummary(news.fresh(), news.handedOver(), news.raised(), counts.overdue(), counts.today());
    }

    /** The classes that the viewer has open tasks about. */
    public List<TaskClass> classesOf(Viewer viewer) {
        return lists.classes(viewer);
    }

    private List<OpenTask> inOneRow(Viewer viewer, TaskSearch search) {
        return lists.list(viewer, search).groups().stream()
                .flatMap(group -> group.tasks().stream())
                .toList();
    }

    /**
     * One task with its form and what the viewer wrote before; the read is logged.
     *
     * @throws NoSuchTask where there is none
     * @throws NotForYou where it is not for the viewer
     */
    @Transactional
    public TaskView task(long key, Viewer viewer) {
        TaskScope scope = scope(key);
        String ground = access.readOn(viewer, scope.subject(), scope.roles());
        String form = forms.of(scope.formKey()).map(Form::schema).orElse(null);
        return rows.one(key, viewer, ground, form).orElseThrow(() -> new NoSuchTask(key));
    }

    /**
     * Does a task: checks the answers, files them with the case and tells the engine after commit.
     *
     * @param version as {@link TaskView#version()} said when the page was shown
     * @throws InvalidAnswers where the form does not take them; they are kept as the viewer's draft
     * @throws TaskConflict where somebody or something was first; they are kept as the viewer's draft
     */
    @Transactional(noRollbackFor = {TaskConflict.class, InvalidAnswers.class})
    public void complete(long key, int version, Map<String, Object> sent, Viewer viewer) {
        TaskScope scope = mustBeFor(viewer, key);
        keep(key, sent, viewer);
        Task task = stored.unchanged(key, version, viewer.staffId());
        Answers answers = forms.checked(scope.formKey(), sent);
        done(task, answers, viewer.staffId());
        drafts.discard(key, viewer.staffId());
    }

    /** A form that was sent before it could be filled in wipes nothing out. */
    private void keep(long key, Map<String, Object> sent, Viewer viewer) {
        if (!sent.isEmpty()) {
            drafts.save(key, viewer.staffId(), sent);
        }
    }

    private void done(Task task, Answers answers, UUID by) {
        Instant now = clock.instant();
        stored.saved(task.completed(by, now));
        if (answers.formId() != null) {
            cases.fileAnswers(
                    task.caseId(), task.key(), task.elementId(), answers.formId(), task.name(), answers.all(), by);
        }
        events.publishEvent(new CompleteUserTask(task.key(), answers.flags()));
        events.publishEvent(task.completion(by, now));
    }

    /** Takes a task, also from somebody else where the page showed who had it. Repeatable. */
    @Transactional
    public void claim(long key, int version, Viewer viewer) {
        mustBeFor(viewer, key);
        Task task = stored.asShown(key, version, viewer.staffId());
        if (!task.isWith(viewer.staffId())) {
            Instant now = clock.instant();
            Task claimed = stored.saved(task.assigned(viewer.staffId(), now));
            events.publishEvent(claimed.claimedFrom(task.assignee(), now));
        }
    }

    /** Gives a task back to all who may do it. Repeatable. */
    @Transactional
    public void release(long key, int version, Viewer viewer) {
        mustBeFor(viewer, key);
        Task task = stored.unchanged(key, version, viewer.staffId());
        if (task.isWith(viewer.staffId())) {
            Task released = stored.saved(task.assigned(null, null));
            events.publishEvent(released.releasedBy(viewer.staffId(), clock.instant()));
        }
    }

    /** Keeps what the viewer has written so far; also when the task has ended meanwhile, so that nothing is lost. */
    @Transactional
    public void saveDraft(long key, Map<String, Object> answers, Viewer viewer) {
        mustBeFor(viewer, key);
        drafts.save(key, viewer.staffId(), answers);
    }

    /** The open tasks of a case at an element, for the worker that watches them. */
    public List<WatchedTask> watched(UUID caseId, String elementId) {
        return watches.open(caseId, elementId);
    }

    /**
     * Whom to tell about a task: who has taken it, or else all it is for; a mentor's own pupils are told to that mentor
     * alone.
     *
     * @return staff ids; empty once the task has ended
     */
    public List<UUID> peopleFor(long key) {
        return rows.people(key, null);
    }

    /** Whether a law sets the task's clock. */
    public boolean statutory(long key) {
        return rows.statutory(key);
    }

    /** Those among {@link #peopleFor} who hold one of the roles, whoever has taken the task: for a task that went up. */
    public List<UUID> peopleFor(long key, Collection<Role> roles) {
        return rows.people(key, roles);
    }

    /** Reminds those a task is for; the same day and kind only once, and not once it has ended. */
    @Transactional
    public void remind(long key, ReminderKind kind) {
        watches.remind(key, kind);
    }

    /** Lets roles further up do a task too; once per role and at most once a day. */
    @Transactional
    public void raise(long key, Collection<Role> to) {
        watches.raise(key, to);
    }

    private TaskScope scope(long key) {
        return rows.scope(key).orElseThrow(() -> new NoSuchTask(key));
    }

    private TaskScope mustBeFor(Viewer viewer, long key) {
        TaskScope scope = scope(key);
        access.writeOn(viewer, scope.subject(), scope.roles());
        return scope;
    }
}
