package se.skolrutin.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.skolrutin.access.Access;
import se.skolrutin.access.SecrecyZone;
import se.skolrutin.attachments.AttachedFile;
import se.skolrutin.attachments.AttachmentRefused;
import se.skolrutin.attachments.Attachments;
import se.skolrutin.attachments.NewAttachment;
import se.skolrutin.tasks.Tasks;

/** Attaching a file to a case or a task, reading it and withdrawing it. A file's name is in no address. */
@Controller
class AttachmentPages {

    private static final int LONGEST_REASON = 1000;

    /** Whatever is in it, it does nothing in the school's name. */
    private static final String FILE_POLICY = "sandbox; default-src 'none'";

    private final Attachments attachments;
    private final Tasks tasks;
    private final Access access;
    private final Words words;

    AttachmentPages(Attachments attachments, Tasks tasks, Access access, Words words) {
        this.attachments = attachments;
        this.tasks = tasks;
        this.access = access;
        this.words = words;
    }

    @PostMapping("/arenden/{id}/bilagor")
    String toCase(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @ModelAttribute("attachment") AttachmentForm form,
            @ModelAttribute("attachmentKept") SecrecyForm kept,
            RedirectAttributes flash)
            throws IOException {
        attach(id, null, file, form, kept, flash);
        return "redirect:/arenden/" + id;
    }

    @PostMapping("/uppgifter/{key}/bilagor")
    String toTask(
            @PathVariable long key,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @ModelAttribute("attachment") AttachmentForm form,
            @ModelAttribute("attachmentKept") SecrecyForm kept,
            RedirectAttributes flash)
            throws IOException {
        attach(tasks.task(key, access.viewer()).caseId(), key, file, form, kept, flash);
        return "redirect:/uppgifter/" + key;
    }

    @GetMapping("/bilagor/{id}")
    ResponseEntity<byte[]> read(@PathVariable UUID id) {
        AttachedFile file = attachments.read(id, access.viewer()).orElseThrow(NotFound::new);
        ContentDisposition asFile =
                ContentDisposition.attachment().filename(file.fileName(), UTF_8).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, asFile.toString())
                .header("Content-Security-Policy", FILE_POLICY)
                .body(file.content());
    }

    @PostMapping("/arenden/{id}/bilagor/{file}/aterkalla")
    String withdraw(
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            flash.addFlashAttribute("refused", words.say("attachment.withdraw.why"));
        } else if (attachments.withdraw(id, file, why, access.viewer())) {
            flash.addFlashAttribute("done", "attachment.withdrawn");
        } else {
            throw new NotFound();
        }
        return "redirect:/arenden/" + id;
    }

    /** What was written is kept where the file is refused; the file has to be chosen again. */
    private void attach(
            UUID caseId,
            @Nullable Long taskKey,
            @Nullable MultipartFile file,
            AttachmentForm form,
            SecrecyForm kept,
            RedirectAttributes flash)
            throws IOException {
        String refused = refused(caseId, taskKey, file, form, kept);
        if (refused == null) {
            flash.addFlashAttribute("done", "attachment.done");
        } else {
            flash.addFlashAttribute("refused", refused);
            flash.addFlashAttribute("attachment", form);
            flash.addFlashAttribute("attachmentKept", kept);
        }
    }

    private @Nullable String refused(
            UUID caseId, @Nullable Long taskKey, @Nullable MultipartFile file, AttachmentForm form, SecrecyForm kept)
            throws IOException {
        if (!form.isDescribed()) {
            return words.say("attachment.what.missing");
        }
        if (kept.wrong(List.of(SecrecyZone.values()))) {
            return words.say("secrecy.wrong");
        }
        if (file != null && file.getSize() > attachments.largest()) {
            return tooBig();
        }
        try {
            byte[] content = file == null ? new byte[0] : file.getBytes();
            String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
            NewAttachment sent = new NewAttachment(caseId, taskKey, name, form.what(), kept.secrecy(), content);
            if (!attachments.attach(sent, Objects.requireNonNull(form.key()), access.viewer())) {
                throw new NotFound();
            }
            return null;
        } catch (AttachmentRefused refused) {
            return sentence(refused);
        }
    }

    private String sentence(AttachmentRefused refused) {
        return switch (refused.why()) {
            case EMPTY -> words.say("attachment.empty");
            case TOO_BIG -> tooBig();
            case KIND -> words.say("attachment.kind");
            case TASK -> words.say("attachment.task");
            case PHOTO -> words.say("attachment.photo");
        };
    }

    private String tooBig() {
        return words.say("attachment.toobig", words.size(attachments.largest()));
    }
}
