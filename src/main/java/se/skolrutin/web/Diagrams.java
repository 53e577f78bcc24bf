package se.skolrutin.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.skolrutin.access.Access;
import se.skolrutin.routines.NoSuchRoutine;
import se.skolrutin.routines.Routines;

/** Gives the script that draws diagrams what it draws. */
@RestController
class Diagrams {

    private final JdbcClient jdbc;
    private final CaseDiagrams diagrams;
    private final Access access;
    private final Routines routines;

    Diagrams(JdbcClient jdbc, CaseDiagrams diagrams, Access access, Routines routines) {
        this.jdbc = jdbc;
        this.diagrams = diagrams;
        this.access = access;
        this.routines = routines;
    }

    /** The diagram of a routine's version; a routine is no secret, who is in it is. */
    @GetMapping(path = "/rutiner/diagram/{key}", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> xml(@PathVariable long key) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(found(key).orElseThrow(NotFound::new));
    }

    /** The diagram of a version in the catalogue, in use or not. */
    @GetMapping(path = "/rutiner/version/{id}", produces = MediaType.APPLICATION_XML_VALUE)
    String version(@PathVariable UUID id) {
        try {
            return routines.xml(id);
        } catch (NoSuchRoutine unknown) {
            throw new NotFound();
        }
    }

    @GetMapping(path = "/arenden/{id}/diagram/{key}", produces = MediaType.APPLICATION_JSON_VALUE)
    CaseDiagrams.Marks marks(@PathVariable UUID id, @PathVariable long key) {
        return diagrams.marks(id, key, access.viewer());
    }

    private Optional<String> found(long key) {
        return jdbc.sql("select xml from process_definition where key = ?")
                .param(key)
                .query(String.class)
                .optional();
    }
}
