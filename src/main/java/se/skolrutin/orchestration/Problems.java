package se.skolrutin.orchestration;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers what cannot be answered as a problem of RFC 9457, worded as the API it follows. */
@RestControllerAdvice(basePackageClasses = Problems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    @ExceptionHandler
    ProblemDetail invalid(InvalidQuery query) {
        return problem(HttpStatus.BAD_REQUEST, "INVALID_ARGUMENT", query.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException body) {
        return problem(HttpStatus.BAD_REQUEST, "INVALID_ARGUMENT", "The body of the request is not JSON.");
    }

    @ExceptionHandler
    ProblemDetail mistyped(MethodArgumentTypeMismatchException argument) {
        return problem(HttpStatus.BAD_REQUEST, "INVALID_ARGUMENT", "'%s' is not a key.".formatted(argument.getValue()));
    }

    @ExceptionHandler
    ProblemDetail notThere(NotThere thing) {
        return problem(HttpStatus.NOT_FOUND, "NOT_FOUND", thing.getMessage());
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }
}
