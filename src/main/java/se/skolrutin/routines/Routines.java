package se.skolrutin.routines;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.skolrutin.engine.Engine;

/** The catalogue of routines: their versions, diagrams, forms and the Swedish names of their elements. */
@Service
public class Routines {

    private final RoutineRows rows;
    private final Engine engine;
    private final Deployments deployments;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<UUID, Bpmn> parsed = new ConcurrentHashMap<>();

    Routines(RoutineRows rows, Engine engine, Deployments deployments, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.engine = engine;
        this.deployments = deployments;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the engine has taken the versions in use since the application started. */
    public boolean deployed() {
        return deployments.done();
    }

    /** Every routine by name, with the version in use. */
    public List<Routine> catalogue() {
        return rows.routines().stream()
                .map(this::routine)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The versions of a routine, the newest first.
     *
     * @throws NoSuchRoutine where there is none
     */
    public List<RoutineVersion> versions(String routineId) {
        List<RoutineVersion> versions = rows.versions(routineId);
        if (versions.isEmpty()) {
            throw new NoSuchRoutine(routineId);
        }
        return versions;
    }

    /**
     * The diagram of a version as BPMN XML.
     *
     * @throws NoSuchRoutine where there is no such version
     */
    public String xml(UUID versionId) {
        return rows.version(versionId)
                .map(version -> rows.files(version.id()).bpmn())
                .orElseThrow(() -> new NoSuchRoutine(versionId));
    }

    /** The schema of a form by its id, out of the versions in use. */
    public Optional<String> formSchema(String formId) {
        return rows.active().stream()
                .map(version -> rows.files(version.id()).forms())
                .filter(forms -> forms.containsKey(formId))
                .map(forms -> forms.get(formId))
                .findFirst();
    }

    /** The schema of the very form a task was created with, by the key the engine gave it. */
    public Optional<String> formSchema(long formKey) {
        return engine.form(formKey);
    }

    /** The Swedish name of an element of the version in use; the id where it has none. */
    public String elementName(String processId, String elementId) {
        return element(processId, elementId)
                .map(BpmnElement::name)
                .filter(name -> !name.isBlank())
                .orElse(elementId);
    }

    /** The id of the form that a user task of the version in use shows. */
    public Optional<String> userTaskForm(String processId, String elementId) {
        return element(processId, elementId).map(BpmnElement::formId);
    }

    /**
     * Keeps an edited version of a routine; the same files again are the same version. It is not used until activated.
     *
     * @param files one BPMN file and its forms by file name
     */
    @Transactional
    public RoutineVersion keepEdited(Map<String, String> files) {
        RoutineFiles edited = RoutineFiles.of(files);
        Bpmn bpmn = Bpmn.of(edited.bpmn());
        return rows.version(bpmn.processId(), edited.hash())
                .orElseGet(() -> rows.keep(bpmn, edited, Origin.EDITED, clock.instant()));
    }

    /**
     * Lets new cases follow a version, once the engine has it; cases on their way keep theirs.
     *
     * @throws NoSuchRoutine where there is no such version
     */
    @Transactional
    public void activate(UUID versionId) {
        rows.activate(rows.version(versionId).orElseThrow(() -> new NoSuchRoutine(versionId)));
        events.publishEvent(new RoutineActivated(versionId));
    }

    private Optional<Routine> routine(String id) {
        List<RoutineVersion> versions = rows.versions(id);
        return versions.stream()
                .filter(RoutineVersion::active)
                .findFirst()
                .map(active -> new Routine(id, active.name(), active, offered(active, versions), versions.size()));
    }

    private static @Nullable RoutineVersion offered(RoutineVersion active, List<RoutineVersion> versions) {
        return versions.stream()
                .filter(version -> version.origin() == Origin.SHIPPED)
                .filter(version -> version.number() > active.number())
                .findFirst()
                .orElse(null);
    }

    private Optional<BpmnElement> element(String processId, String elementId) {
        return rows.active().stream()
                .filter(version -> version.routineId().equals(processId))
                .findFirst()
                .flatMap(version -> bpmn(version.id()).element(elementId));
    }

    private Bpmn bpmn(UUID versionId) {
        return parsed.computeIfAbsent(versionId, id -> Bpmn.of(rows.files(id).bpmn()));
    }
}
