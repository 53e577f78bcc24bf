package se.skolrutin.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The cases as they are kept. */
interface SchoolCases extends ListCrudRepository<SchoolCase, UUID> {

    /**
     * The case for a change of it: whoever else wants to change it waits. Who only adds to its file does not, and so
     * nobody waits for a case while holding what its changer needs.
     */
    @Query("select * from school_case where id = :id for no key update")
    Optional<SchoolCase> findForChangeById(UUID id);

    @Modifying
    @Query("update school_case set process_instance_key = :instance where id = :id and process_instance_key is null")
    void runBy(UUID id, long instance);

    @Query("select * from school_case where pupil_id = :pupil and routine = :routine and state = 'OPEN'"
            + " and concerns_on is null")
    Optional<SchoolCase> openOf(UUID pupil, String routine);

    @Query("select * from school_case where pupil_id = :pupil and routine = :routine and concerns_on = :day"
            + " order by opened_at")
    List<SchoolCase> ofDay(UUID pupil, String routine, LocalDate day);

    @Query("select * from school_case where pupil_id = :pupil and state = 'OPEN' order by opened_at")
    List<SchoolCase> allOpenOf(UUID pupil);
}
