package se.skolrutin.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.skolrutin.escalation.Criterion;
import se.skolrutin.law.Law;
import se.skolrutin.law.LawReference;

/** What the law said where a criterion rests on it; used by the templates as {@code @grounds}. */
@Component("grounds")
class Grounds {

    private final Law law;

    Grounds(Law law) {
        this.law = law;
    }

    /** As it held on the day of the decision, whatever holds today; none where the criterion rests on no law. */
    public List<LawReference> of(Criterion criterion, LocalDate decidedOn) {
        return Stream.of(criterion.source(), criterion.rule())
                .flatMap(text -> law.cited(text, decidedOn).stream())
                .distinct()
                .toList();
    }
}
