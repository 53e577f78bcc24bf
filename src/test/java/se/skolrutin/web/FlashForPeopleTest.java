package se.skolrutin.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.login.ByItself;
import se.skolrutin.tasks.TaskFeed;

@DatabaseTest
class FlashForPeopleTest {

    private static final String LIST = "/uppgifter?grupp=ingen";
    private static final String WORDS = "En uppgift är din nu.";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void keepsWhatIsSaidForThePersonThoughAnOpenListAsksFirst() throws Exception {
        TwoClassSchool school = new TwoClassSchool(jdbc);
        long task = new TaskFeed(jdbc, events, transaction)
                .task(school.openCase(school.pupil), "task_samtal", "mentor", null, null);

        mvc.perform(by(
                        school,
                        post("/uppgifter/flera/ta")
                                .param("uppgift", task + ":1")
                                .param("lista", LIST)
                                .with(csrf())))
                .andExpect(redirectedUrl(LIST));

        shows(by(school, get(LIST).header(ByItself.HEADER, "true")), not(containsString(WORDS)));
        shows(by(school, get(LIST)), containsString(WORDS));
        shows(by(school, get(LIST)), not(containsString(WORDS)));
    }

    private MockHttpServletRequestBuilder by(TwoClassSchool school, MockHttpServletRequestBuilder request) {
        return request.session(session).with(user(school.mentor.staffId().toString()));
    }

    private void shows(MockHttpServletRequestBuilder request, Matcher<String> words) throws Exception {
        mvc.perform(request).andExpect(content().string(words));
    }
}
