package se.skolrutin.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import se.skolrutin.roster.Role;

/**
 * Says who is logged in and what they may see, and keeps the log of what they read. Lists and counts join the view
 * {@code pupil_visibility}; a single page asks {@link #read} before it shows anything.
 */
@Service
public class Access {

    /** The ground of who has opened a pupil with a reason: for reading only. */
    public static final String WITH_REASON = "skal";

    /** The ground of who belongs to the pupil's work team: for reading only. */
    public static final String IN_TEAM = "arbetslag";

    /** The ground of whom the principal has let in to a pupil with a protected identity: for reading only. */
    public static final String LET_IN = "oppnad";

    /** The grounds that give reading of what is ordinary, and neither tasks nor writing. */
    public static final Set<String> READING_ONLY = Set.of(WITH_REASON, IN_TEAM, LET_IN);

    private static final Set<String> WORKING_GROUNDS = Set.of("mentor", "eht", "bitr-rektor", "rektor");
    private static final Set<String> READING_GROUNDS = union(WORKING_GROUNDS, READING_ONLY);
    private static final Set<String> ALL_GROUNDS = union(READING_GROUNDS, Set.of("revisor"));

    private static final String GROUNDS = """
            select ground as code, bool_and(stands_in) as stands_in
            from pupil_visibility
            where staff_id = :staff and pupil_id = :pupil
            group by ground
            order by array_position(array['mentor', 'eht', 'bitr-rektor', 'rektor', 'oppnad', 'arbetslag',
                'skal', 'revisor', 'amneslarare'], ground)
            """;

    private final JdbcClient jdbc;
    private final ReadLog log;
    private final People people;

    Access(JdbcClient jdbc, ReadLog log, People people) {
        this.jdbc = jdbc;
        this.log = log;
        this.people = people;
    }

    /**
     * The person logged in, with the roles held at this moment.
     *
     * @throws AuthenticationCredentialsNotFoundException where nobody is logged in or the person has left
     */
    public Viewer viewer() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return people.loggedIn(login)
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Expected a member of staff"));
    }

    /** A member of staff as somebody who logs in; a login's name is the staff id. Empty where there is none such. */
    public Optional<Viewer> staff(String loginName) {
        return people.named(loginName);
    }

    /**
     * The person logged in, who holds at least one of the roles.
     *
     * @throws NotForYou otherwise; the try is logged
     */
    public Viewer requireAny(Role... wanted) {
        Viewer viewer = viewer();
        if (!viewer.hasAny(wanted)) {
            throw refused(viewer, new Subject(Subject.Kind.ROLE, codes(wanted), null, null));
        }
        return viewer;
    }

    /**
     * Notes that the viewer reads in a role what concerns no single pupil. Joins the caller's transaction.
     *
     * @throws NotForYou where the viewer does not hold the role; the try is logged
     */
    public void readAs(Role role, Subject subject, Viewer viewer) {
        if (!viewer.hasAny(role)) {
            throw refused(viewer, subject);
        }
        log.read(viewer, subject, role.group());
    }

    /** Why the viewer may see the pupil, closest ground first; empty means may not. Logs nothing. */
    public List<String> groundsFor(Viewer viewer, UUID pupilId) {
        return grounds(viewer, pupilId).stream().map(Ground::code).toList();
    }

    /** Whether the viewer may know how the pupil's home is reached: of a protected identity few may. Logs nothing. */
    public boolean mayKnowHome(Viewer viewer, UUID pupilId) {
        return jdbc.sql("select may_know_home(:staff, :pupil)")
                .param("staff", viewer.staffId())
                .param("pupil", pupilId)
                .query(Boolean.class)
                .single();
    }

    /** Whether the viewer may read what people have written about the pupil. Logs nothing. */
    public boolean mayRead(Viewer viewer, UUID pupilId) {
        return groundsFor(viewer, pupilId).stream().anyMatch(READING_GROUNDS::contains);
    }

    /**
     * Notes that the viewer reads the subject, and answers on what ground. Joins the caller's transaction, which must
     * not be read-only.
     *
     * @throws NotForYou where there is no ground; the try is logged whatever happens to the caller's transaction
     */
    public String read(Viewer viewer, Subject subject) {
        return readOn(viewer, subject, subject.kind().openToAuditors() ? ALL_GROUNDS : READING_GROUNDS);
    }

    /**
     * Notes that the viewer reads these, too, of the same pupil: documents and contacts on the page of a case, for
     * instance. Nothing where there are none. Joins the caller's transaction, as {@link #read}.
     *
     * @throws NotForYou where there is no ground
     */
    public void readToo(Viewer viewer, List<Subject> subjects) {
        if (!subjects.isEmpty()) {
            String ground = ground(viewer, subjects.getFirst(), READING_GROUNDS).logged();
            subjects.forEach(subject -> log.read(viewer, subject, ground));
        }
    }

    /**
     * As {@link #read}, for writing that shows nothing: it is no read, and only a refusal is logged.
     *
     * @throws NotForYou where there is no ground; the try is logged whatever happens to the caller's transaction
     */
    public void write(Viewer viewer, Subject subject) {
        ground(viewer, subject, WORKING_GROUNDS);
    }

    /** As {@link #read}, on these grounds only: the roles a task is for, for instance. */
    public String readOn(Viewer viewer, Subject subject, Collection<String> grounds) {
        Ground ground = ground(viewer, subject, grounds);
        log.read(viewer, subject, ground.logged());
        return ground.code();
    }

    /**
     * As {@link #readOn}, for writing that shows nothing: it is no read, and only a refusal is logged.
     *
     * @throws NotForYou where there is no ground; the try is logged whatever happens to the caller's transaction
     */
    public void writeOn(Viewer viewer, Subject subject, Collection<String> grounds) {
        ground(viewer, subject, grounds);
    }

    private Ground ground(Viewer viewer, Subject subject, Collection<String> grounds) {
        return groundsOf(viewer, subject).stream()
                .filter(ground -> grounds.contains(ground.code()))
                .findFirst()
                .orElseThrow(() -> refused(viewer, subject));
    }

    /**
     * Notes that the viewer looks up a pupil to say something about the pupil, and answers on what ground: working at
     * the pupil's school is enough. No more than the name and the class may be shown on that.
     *
     * @throws NotForYou where the pupil goes to another school; the try is logged
     */
    public String readName(Viewer viewer, UUID pupilId) {
        return readAsColleague(viewer, Subject.pupil(pupilId), pupilId);
    }

    /** As {@link #readName}, of what the viewer has said about the pupil. */
    public String readOwn(Viewer viewer, Subject subject, UUID pupilId) {
        return readAsColleague(viewer, subject, pupilId);
    }

    private String readAsColleague(Viewer viewer, Subject subject, UUID pupilId) {
        String ground = groundAsColleague(viewer, subject, pupilId);
        log.read(viewer, subject, ground);
        return ground;
    }

    /**
     * As {@link #readName}, for saying something about the pupil: it is no read, and only a refusal is logged.
     *
     * @throws NotForYou where the pupil goes to another school; the try is logged
     */
    public void writeAbout(Viewer viewer, UUID pupilId) {
        groundAsColleague(viewer, Subject.pupil(pupilId), pupilId);
    }

    private String groundAsColleague(Viewer viewer, Subject subject, UUID pupilId) {
        return groundsOf(viewer, subject).stream()
                .filter(one -> WORKING_GROUNDS.contains(one.code()))
                .map(Ground::logged)
                .findFirst()
                .or(() -> colleague(viewer, pupilId))
                .orElseThrow(() -> refused(viewer, subject));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private Optional<String> colleague(Viewer viewer, UUID pupilId) {
        return jdbc.sql("select 'kollega' from pupil where id = :pupil and school_unit_id = :unit")
                .param("pupil", pupilId)
                .param("unit", viewer.schoolUnit())
                .query(String.class)
                .optional();
    }

    /**
     * Notes that the viewer, who leads the school, reads what the school's own system says of a person with a protected
     * identity, whom the roster may not know yet. Whose school it is has been asked before.
     *
     * @throws NotForYou for anyone but those who lead a school; the try is logged
     */
    public void readInSchoolSystem(Viewer viewer, UUID personId) {
        Subject subject = Subject.pupil(personId);
        if (!viewer.hasAny(Role.PRINCIPAL, Role.DEPUTY_PRINCIPAL)) {
            throw refused(viewer, subject);
        }
        log.read(viewer, subject, (viewer.hasAny(Role.PRINCIPAL) ? Role.PRINCIPAL : Role.DEPUTY_PRINCIPAL).group());
    }

    /**
     * The log of reads at the viewer's school unit, for those who oversee it; that it was read is logged, too.
     *
     * @throws NotForYou for anyone but auditors and data-protection officers
     */
    public List<Read> reads(ReadSearch search) {
        Viewer viewer = requireAny(Role.AUDITOR, Role.DPO);
        log.read(viewer, Subject.log(), (viewer.hasAny(Role.DPO) ? Role.DPO : Role.AUDITOR).group());
        return log.search(viewer, search);
    }

    private List<Ground> groundsOf(Viewer viewer, Subject subject) {
        return subject.pupilId() == null ? List.of() : grounds(viewer, subject.pupilId());
    }

    private List<Ground> grounds(Viewer viewer, UUID pupilId) {
        return jdbc.sql(GROUNDS)
                .param("staff", viewer.staffId())
                .param("pupil", pupilId)
                .query(Ground.class)
                .list();
    }

    /** Notes that the viewer tried what is not for the viewer, and answers what to throw. */
    public NotForYou refused(Viewer viewer, Subject subject) {
        log.refused(viewer.staffId(), subject);
        return new NotForYou(viewer, subject);
    }

    /** As {@link #refused(Viewer, Subject)}, where the room has an exception of its own. */
    public void noteRefused(UUID staffId, Subject subject) {
        log.refused(staffId, subject);
    }

    private static String codes(Role... roles) {
        return Arrays.stream(roles).map(Role::group).collect(Collectors.joining(","));
    }
}
