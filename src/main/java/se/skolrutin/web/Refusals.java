package se.skolrutin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import se.skolrutin.access.Access;
import se.skolrutin.access.NotForYou;
import se.skolrutin.access.ReasonedReadings;
import se.skolrutin.access.Subject;
import se.skolrutin.cases.CaseRefused;
import se.skolrutin.escalation.DraftChanged;
import se.skolrutin.signals.SignalRefused;
import se.skolrutin.tasks.NoSuchTask;
import se.skolrutin.tasks.TaskConflict;

/** Says no in people's words to people and as a problem (RFC 9457) to programs; never with an exception's text. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {

    private static final Map<Integer, String> PAGES = Map.of(403, "error/403", 404, "error/404", 409, "error/409");

    private static final Set<Subject.Kind> OPENED_WITH_REASON =
            Set.of(Subject.Kind.PUPIL, Subject.Kind.CASE, Subject.Kind.NOTE);

    private final Words words;
    private final Access access;
    private final ReasonedReadings reasons;

    Refusals(Words words, Access access, ReasonedReadings reasons) {
        this.words = words;
        this.access = access;
        this.reasons = reasons;
    }

    @ExceptionHandler({
        NotForYou.class,
        NoSuchTask.class,
        TaskConflict.class,
        CaseRefused.class,
        SignalRefused.class,
        DraftChanged.class,
        NoHandlerFoundException.class,
        NoResourceFoundException.class,
        ResponseStatusException.class,
        HttpRequestMethodNotSupportedException.class,
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class,
        MissingServletRequestPartException.class,
        MethodArgumentNotValidException.class,
        HttpMessageNotReadableException.class,
        MaxUploadSizeExceededException.class
    })
    Object refused(Exception refusal, HttpServletRequest request) {
        HttpStatusCode status = status(refusal);
        String page = PAGES.getOrDefault(status.value(), status.is5xxServerError() ? "error/5xx" : "error/4xx");
        return forPeople(request) ? new ModelAndView(page, wayOn(refusal, request), status) : problem(status, page);
    }

    /** Who was refused a page but may read it after writing why is shown the way there. */
    private Map<String, String> wayOn(Exception refusal, HttpServletRequest request) {
        if (!(refusal instanceof NotForYou notForYou) || !HttpMethod.GET.matches(request.getMethod())) {
            return Map.of();
        }
        Subject subject = notForYou.subject();
        UUID pupil = subject.pupilId();
        return pupil != null && OPENED_WITH_REASON.contains(subject.kind()) && reasons.mayOpen(pupil, access.viewer())
                ? Map.of("reasonPath", path(pupil, subject.caseId()))
                : Map.of();
    }

    private static String path(UUID pupil, @Nullable UUID matter) {
        String path = "/elever/" + pupil + "/skal";
        return matter == null ? path : path + "?arende=" + matter;
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatusCode status, String page) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(words.say(page.replace('/', '.') + ".title"));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static boolean forPeople(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE) || request.getHeader("HX-Request") != null;
    }

    private static HttpStatusCode status(Exception refusal) {
        return switch (refusal) {
            case NotForYou notForYou -> HttpStatus.FORBIDDEN;
            case NoSuchTask unknown -> HttpStatus.NOT_FOUND;
            case TaskConflict late -> HttpStatus.CONFLICT;
            case DraftChanged late -> HttpStatus.CONFLICT;
            case CaseRefused refused -> CasePages.status(refused);
            case SignalRefused refused -> ConcernPages.status(refused);
            case MethodArgumentTypeMismatchException notAnAddress -> HttpStatus.NOT_FOUND;
            case MaxUploadSizeExceededException tooLarge -> HttpStatus.CONTENT_TOO_LARGE;
            case ErrorResponse known -> known.getStatusCode();
            default -> HttpStatus.BAD_REQUEST;
        };
    }
}
