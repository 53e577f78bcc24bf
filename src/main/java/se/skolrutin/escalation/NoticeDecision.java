package se.skolrutin.escalation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * How the guardians are told about absence on the day itself (7 kap. 17 § skollagen).
 *
 * @param reasons in Swedish
 * @param dueAt always on the day itself
 * @param watch repeating interval of ISO 8601
 */
public record NoticeDecision(
        Notice notice,
        LocalDate day,
        List<String> reasons,
        OffsetDateTime dueAt,
        String watch,
        List<String> firedRules,
        String rulesVersion) {}
