package se.skolrutin.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.skolrutin.access.Access;
import se.skolrutin.access.SecrecyZone;
import se.skolrutin.access.SecrecyZones;
import se.skolrutin.attachments.Attachment;
import se.skolrutin.attachments.Attachments;
import se.skolrutin.attachments.FileKind;

/** The files attached to a case or a task, as a page shows them; used by the templates as {@code @attachedFiles}. */
@Component("attachedFiles")
class AttachedFiles {

    private final Attachments attachments;
    private final SecrecyZones zones;
    private final Access access;

    AttachedFiles(Attachments attachments, SecrecyZones zones, Access access) {
        this.attachments = attachments;
        this.zones = zones;
        this.access = access;
    }

    /** Those of the case and its tasks that the viewer may know of. */
    public List<Attachment> ofCase(UUID caseId) {
        return attachments.in(caseId, null, access.viewer());
    }

    /** Those of the task that the viewer may know of. */
    public List<Attachment> ofTask(UUID caseId, long taskKey) {
        return attachments.in(caseId, taskKey, access.viewer());
    }

    /** Under which secrecy the viewer may attach one; empty where not at all. */
    public List<SecrecyZone> zones(UUID pupilId) {
        return zones.writable(pupilId, access.viewer());
    }

    /** A form to begin with. */
    public AttachmentForm blank() {
        return AttachmentForm.blank();
    }

    /** The secrecy it begins with. */
    public SecrecyForm open() {
        return SecrecyForm.open();
    }

    /** How many bytes a file may hold. */
    public long largest() {
        return attachments.largest();
    }

    /** What a browser offers to choose among, and what a phone makes of its photos when it is asked to send one. */
    public String accepted() {
        return Arrays.stream(FileKind.values())
                .flatMap(kind -> Stream.concat(
                        Stream.of(kind.mediaType()), kind.endings().stream().map(ending -> "." + ending)))
                .collect(Collectors.joining(","));
    }
}
