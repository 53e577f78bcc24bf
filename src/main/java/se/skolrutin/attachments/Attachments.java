package se.skolrutin.attachments;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.skolrutin.access.Access;
import se.skolrutin.access.NotForYou;
import se.skolrutin.access.SecrecyZones;
import se.skolrutin.access.Viewer;
import se.skolrutin.attachments.AttachmentRefused.Cause;
import se.skolrutin.cases.CaseReference;
import se.skolrutin.cases.Cases;

/** Files attached to cases and their tasks: taking them, giving them to those who may read them, withdrawing them. */
@Service
@Transactional
@EnableConfigurationProperties(AttachmentSettings.class)
public class Attachments {

    private static final Set<String> PRINCIPAL = Set.of("rektor");

    private final AttachmentRows rows;
    private final FileKinds kinds;
    private final Cases cases;
    private final Access access;
    private final SecrecyZones zones;
    private final AttachmentSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attachments(
            AttachmentRows rows,
            FileKinds kinds,
            Cases cases,
            Access access,
            SecrecyZones zones,
            AttachmentSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.kinds = kinds;
        this.cases = cases;
        this.access = access;
        this.zones = zones;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** How many bytes a file may hold. */
    public long largest() {
        return settings.largest().toBytes();
    }

    /**
     * Attaches a file, without where it was taken if it is a photo. The same key by the same person is attached once.
     *
     * @return false where there is no such case
     * @throws AttachmentRefused where the file is not taken
     * @throws NotForYou where the person may not write about the pupil under that secrecy; the try is logged
     */
    public boolean attach(NewAttachment file, UUID key, Viewer by) {
        Optional<CaseReference> matter = cases.find(file.caseId());
        matter.ifPresent(found -> {
            zones.write(found.pupilId(), file.secrecy().zone(), by);
            keep(file, by.staffId() + ":" + key, by.staffId());
        });
        return matter.isPresent();
    }

    private void keep(NewAttachment file, String source, UUID by) {
        FileKind kind = checked(file);
        NewAttachment kept = file.holding(PhotoPlace.takenOutOf(file.content(), kind));
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        rows.add(id, source, kept, kind, by, now)
                .ifPresent(hash -> events.publishEvent(new AttachmentAdded(file.caseId(), id, hash, by, now)));
    }

    private FileKind checked(NewAttachment file) {
        if (file.content().length == 0) {
            throw new AttachmentRefused(Cause.EMPTY);
        }
        if (file.content().length > largest()) {
            throw new AttachmentRefused(Cause.TOO_BIG);
        }
        Long task = file.taskKey();
        if (task != null && !rows.hasTask(file.caseId(), task)) {
            throw new AttachmentRefused(Cause.TASK);
        }
        return kinds.of(file.content(), file.fileName()).orElseThrow(() -> new AttachmentRefused(Cause.KIND));
    }

    /** The files of a case, or of one of its tasks, newest first; of each those who may read it under its secrecy. */
    @Transactional(readOnly = true)
    public List<Attachment> in(UUID caseId, @Nullable Long taskKey, Viewer viewer) {
        return rows.list(caseId, taskKey, viewer.staffId());
    }

    /**
     * A file to read; the read is logged. Empty where there is none, or where it was withdrawn.
     *
     * @throws NotForYou for those who may not read it under its secrecy; the try is logged
     */
    public Optional<AttachedFile> read(UUID id, Viewer viewer) {
        return rows.one(id).flatMap(kept -> {
            zones.read(kept.subject(), kept.secrecy(), kept.attachedBy(), viewer);
            return rows.file(id);
        });
    }

    /**
     * Withdraws a file: who attached it may, and the principal. Its line stays, its content is shown to nobody. Repeatable.
     *
     * @param reason not blank
     * @return false where the case has no such file
     * @throws NotForYou for others; the try is logged
     */
    public boolean withdraw(UUID caseId, UUID id, String reason, Viewer by) {
        Optional<KeptAttachment> kept =
                rows.one(id).filter(file -> file.caseId().equals(caseId));
        kept.ifPresent(file -> withdraw(file, reason, by));
        return kept.isPresent();
    }

    private void withdraw(KeptAttachment file, String reason, Viewer by) {
        mustBeAllowedToWithdraw(file, by);
        Instant now = clock.instant();
        if (rows.withdraw(file.id(), reason, by.staffId(), now)) {
            events.publishEvent(new AttachmentWithdrawn(file.caseId(), file.id(), reason, by.staffId(), now));
        }
    }

    private void mustBeAllowedToWithdraw(KeptAttachment kept, Viewer by) {
        if (kept.attachedBy().equals(by.staffId())) {
            access.write(by, kept.subject());
        } else {
            access.writeOn(by, kept.subject(), PRINCIPAL);
        }
    }
}
