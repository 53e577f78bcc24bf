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

/** Gives the script that draws diagrams what it draws. */
@RestController
class Diagrams {

    private final JdbcClient jdbc;
    private final CaseDiagrams diagrams;
    private final Access access;

    Diagrams(JdbcClient jdbc, CaseDiagrams diagrams, Access access) {
        this.jdbc = jdbc;
        this.diagrams = diagrams;
        this.access = access;
    }

    /** The diagram of a routine's version; a routine is no secret, who is in it is. */
    @GetMapping(path = "/rutiner/diagram/{key}", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> xml(@PathVariable long key) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(found(key).orElseThrow(NotFound::new));
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
