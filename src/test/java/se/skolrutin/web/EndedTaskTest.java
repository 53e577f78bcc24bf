package se.skolrutin.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.tasks.TaskFeed;
import se.skolrutin.tasks.Tasks;

@DatabaseTest
class EndedTaskTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tasks tasks;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void saysWhoDidIt() throws Exception {
        TwoClassSchool school = new TwoClassSchool(jdbc);
        long task = new TaskFeed(jdbc, events, transaction)
                .task(school.openCase(school.pupil), "task_samtal", "mentor", null, null);
        tasks.complete(task, 1, Map.of(), school.colleague);

        mvc.perform(get("/uppgifter/" + task).with(user(school.mentor.staffId().toString())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Gjord av Kim Prov")));
    }
}
