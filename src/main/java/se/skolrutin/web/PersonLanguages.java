package se.skolrutin.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which language each person has chosen to read in. */
@Component
class PersonLanguages {

    private final JdbcClient jdbc;

    PersonLanguages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Language> of(UUID staffId) {
        return jdbc.sql("select language from staff_language where staff_id = ?")
                .param(staffId)
                .query(Language.class)
                .optional();
    }

    void keep(UUID staffId, Language language) {
        jdbc.sql("insert into staff_language values (?, ?)"
                        + " on conflict (staff_id) do update set language = excluded.language")
                .params(staffId, language.name())
                .update();
    }
}
