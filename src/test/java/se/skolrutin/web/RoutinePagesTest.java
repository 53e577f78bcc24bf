package se.skolrutin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.access.Viewer;

@DatabaseTest
class RoutinePagesTest {

    private static final String PLAN = "/rutiner/okad-skolnarvaro";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void countWhatRunsAtTheReadersSchoolOnly() throws Exception {
        TwoClassSchool school = new TwoClassSchool(jdbc);
        TwoClassSchool elsewhere = new TwoClassSchool(jdbc);
        running(school.openCase(school.pupil));
        running(school.openCase(school.otherPupil));
        running(elsewhere.openCase(elsewhere.pupil));

        assertThat(page(school.coordinator)).contains("2 pågående");
        assertThat(page(elsewhere.coordinator)).contains("ett pågående");
        assertThat(page(school.otherPrincipal)).contains("inga pågående");
    }

    private void running(UUID caseId) {
        jdbc.sql("insert into process_instance (key, process_id, version, process_definition_key, tenant_id, state,"
                        + " started_at, partition_id, case_id)"
                        + " values (?, 'okad-skolnarvaro', 1, 1, '<default>', 'ACTIVE', now(), 1, ?)")
                .params(new Random().nextLong(1L << 60, 1L << 61), caseId)
                .update();
    }

    private String page(Viewer viewer) throws Exception {
        return mvc.perform(get(PLAN).with(user(viewer.staffId().toString())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
