package se.skolrutin.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The cases as they are kept. */
interface SchoolCases extends ListCrudRepository<SchoolCase, UUID> {

    @Query("select * from school_case where pupil_id = :pupil and routine = :routine and state = 'OPEN'"
            + " and concerns_on is null")
    Optional<SchoolCase> openOf(UUID pupil, String routine);

    @Query("select * from school_case where pupil_id = :pupil and state = 'OPEN' order by opened_at")
    List<SchoolCase> allOpenOf(UUID pupil);
}
