package se.skolrutin.orchestration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class SearchApiTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    /** Every test has keys and a process of its own. */
    private long base;

    private String process;

    private TwoClassSchool school;
    private RequestPostProcessor auditor;

    @BeforeEach
    void anInstanceAtATask() {
        school = new TwoClassSchool(jdbc);
        auditor = user(school.auditor.staffId().toString());
        base = new Random().nextLong(1L << 51, 1L << 52) * 100;
        process = "search-" + base;
        jdbc.sql(
                        "insert into process_definition (key, process_id, name, version, resource_name, xml, tenant_id, deployed_at)"
                                + " values (?, ?, 'A search', 1, 'search.bpmn', ?, '<default>', '2026-11-20T08:00:00Z')")
                .params(
                        base,
                        process,
                        "<p id='" + process + "' name='A search'><t id='task_call' name='Call home'/></p>")
                .update();
        instance(1, "ACTIVE", null);
        jdbc.sql(
                        "insert into element_instance (key, process_instance_key, process_definition_key, process_id, element_id,"
                                + " element_type, flow_scope_key, tenant_id, state, started_at, started_position, partition_id)"
                                + " values (?, ?, ?, ?, 'task_call', 'USER_TASK', ?, '<default>', 'ACTIVE', now(), 1, 1)")
                .params(base + 11, base + 1, base, process, base + 1)
                .update();
        jdbc.sql(
                        "insert into user_task (key, process_instance_key, process_definition_key, element_instance_key, process_id,"
                                + " element_id, process_version, candidate_groups, candidate_users, tenant_id, state, created_at,"
                                + " partition_id)"
                                + " values (?, ?, ?, ?, ?, 'task_call', 1, '{mentor,rektor}', '{}', '<default>', 'CREATED', now(), 1)")
                .params(base + 12, base + 1, base, base + 11, process)
                .update();
        jdbc.sql(
                        "insert into variable (key, process_instance_key, scope_key, process_id, name, value, tenant_id, changed_at,"
                                + " partition_id) values (?, ?, ?, ?, 'step', '\"mentor\"', '<default>', now(), 1)")
                .params(base + 13, base + 1, base + 1, process)
                .update();
    }

    @Test
    void answersAnInstanceAsTheClientReadsIt() throws Exception {
        search("process-instances", "{'filter': {'processInstanceKey': '%d'}}".formatted(base + 1))
                .andExpect(status().isOk())
                .andExpect(content().json("""
                                {"items": [{"processInstanceKey": "%d", "processDefinitionKey": "%d",
                                  "processDefinitionId": "%s", "processDefinitionName": "A search",
                                  "processDefinitionVersion": 1, "state": "ACTIVE", "hasIncident": false,
                                  "startDate": "2026-11-21T08:00:00.123Z", "tenantId": "<default>", "tags": []}],
                                 "page": {"totalItems": 1, "hasMoreTotalItems": false}}
                                """.formatted(base + 1, base, process)))
                .andExpect(jsonPath("$.items[0].endDate").doesNotExist());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    process-instances | 'state': {'$in': ['ACTIVE']}, 'startDate': {'$gt': '2026-11-21T08:59:59+01:00'}
                    process-instances | 'variables': [{'name': 'step', 'value': '"mentor"'}]
                    process-instances | 'elementId': 'task_call', 'elementInstanceState': 'ACTIVE', 'tags': []
                    process-instances | '$or': [{'state': 'COMPLETED'}, {'hasIncident': false}]
                    element-instances | 'elementName': 'Call home', 'type': 'USER_TASK'
                    user-tasks        | 'candidateGroup': {'$in': ['rektor', 'eht']}, 'name': 'Call home'
                    user-tasks        | 'candidateGroup': {'$neq': 'eht'}, 'assignee': {'$exists': false}
                    user-tasks        | 'processInstanceVariables': [{'name': 'step', 'value': {'$like': '*ment*'}}]
                    """)
    void finds(String resource, String filter) throws Exception {
        search(resource, ofThisProcess(filter))
                .andExpect(jsonPath("$.page.totalItems").value(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    process-instances | 'state': {'$neq': 'ACTIVE'}
                    process-instances | 'variables': [{'name': 'step', 'value': '"rektor"'}]
                    process-instances | 'elementId': 'task_call', 'elementInstanceState': 'COMPLETED'
                    element-instances | 'hasIncident': true
                    user-tasks        | 'candidateGroup': {'$notIn': ['mentor', 'eht']}
                    user-tasks        | 'assignee': {'$exists': true}
                    """)
    void leavesOut(String resource, String filter) throws Exception {
        search(resource, ofThisProcess(filter))
                .andExpect(jsonPath("$.page.totalItems").value(0));
    }

    @Test
    void showsTheVariablesThatATaskSees() throws Exception {
        mvc.perform(body(post("/v2/user-tasks/%d/variables/search".formatted(base + 12)), "{}"))
                .andExpect(jsonPath("$.items[0].name").value("step"))
                .andExpect(jsonPath("$.items[0].isTruncated").value(false));
    }

    @Test
    void goesThroughAllPagesForwardsAndBack() throws Exception {
        for (int i = 2; i <= 5; i++) {
            instance(i, "COMPLETED", i == 3 ? null : "2026-11-2%dT08:00:00Z".formatted(i));
        }
        List<String> forwards = new ArrayList<>();
        JsonNode page = page("");
        while (!page.path("items").isEmpty()) {
            page.path("items")
                    .forEach(
                            item -> forwards.add(item.path("processInstanceKey").asString()));
            page = page(", 'after': '%s'"
                    .formatted(page.path("page").path("endCursor").asString()));
        }
        assertThat(forwards).containsExactly(keys(5, 4, 2, 1, 3));

        JsonNode last = page(", 'from': 3");
        JsonNode before = page(", 'before': '%s'"
                .formatted(last.path("page").path("startCursor").asString()));
        assertThat(before.path("items").findValuesAsString("processInstanceKey"))
                .containsExactly(keys(4, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'filter': {'caseName': 'x'}}",
                "{'filter': {'state': {'$near': 'x'}}}",
                "{'sort': [{'field': 'key; drop table variable'}]}",
                "{'sort': [{'field': 'state', 'order': 'SIDEWAYS'}]}",
                "{'page': {'limit': 10001}}",
                "{'page': {'from': -1}}",
                "{'page': {'after': 'not-a-cursor'}}",
                "{'page': {'after': 'WyJhIl0', 'before': 'WyJhIl0'}}"
            })
    void refusesABadQuestionWithAProblem(String question) throws Exception {
        search("process-instances", question)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("INVALID_ARGUMENT"))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void answersOneThingByItsKey() throws Exception {
        mvc.perform(get("/v2/process-definitions/%d/xml".formatted(base)).with(auditor))
                .andExpect(content().contentTypeCompatibleWith("text/xml"));
        mvc.perform(get("/v2/user-tasks/%d".formatted(base + 12)).with(auditor))
                .andExpect(jsonPath("$.name").value("Call home"))
                .andExpect(jsonPath("$.candidateGroups[0]").value("mentor"));
        mvc.perform(get("/v2/user-tasks/%d".formatted(base + 99)).with(auditor))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.title").value("NOT_FOUND"));
        mvc.perform(get("/v2/process-instances/%d/statistics/element-instances".formatted(base + 1))
                        .with(auditor))
                .andExpect(jsonPath("$.items[0].active").value(1));
    }

    @Test
    void isForAuditorsAlone() throws Exception {
        MockHttpServletRequestBuilder search =
                post("/v2/process-instances/search").contentType(APPLICATION_JSON);
        mvc.perform(search)
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer realm=\"Skolrutin\""))
                .andExpect(content().contentTypeCompatibleWith(APPLICATION_PROBLEM_JSON));
        mvc.perform(search.header("Authorization", "Bearer ")).andExpect(status().isUnauthorized());
        mvc.perform(post("/v2/process-instances/search")
                        .with(user(school.principal.staffId().toString())
                                .authorities(new SimpleGrantedAuthority("revisor"))))
                .andExpect(status().isForbidden());
    }

    private void instance(int number, String state, @Nullable String ended) {
        jdbc.sql("insert into process_instance (key, process_id, version, process_definition_key, tenant_id, state,"
                        + " started_at, ended_at, partition_id)"
                        + " values (?, ?, 1, ?, '<default>', ?, '2026-11-21T08:00:00.123456Z', ?::timestamptz, 1)")
                .params(base + number, process, base, state, ended)
                .update();
    }

    private JsonNode page(String more) throws Exception {
        String question = "{'filter': {'processDefinitionId': '%s'}, 'sort': [{'field': 'endDate', 'order': 'DESC'}],"
                + " 'page': {'limit': 2%s}}";
        return JsonMapper.shared()
                .readTree(search("process-instances", question.formatted(process, more))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }

    private String[] keys(int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> String.valueOf(base + number))
                .toArray(String[]::new);
    }

    private String ofThisProcess(String filter) {
        return "{'filter': {'processDefinitionId': '" + process + "', " + filter + "}}";
    }

    private ResultActions search(String resource, String question) throws Exception {
        return mvc.perform(body(post("/v2/{resource}/search", resource), question));
    }

    /** Apostrophes stand for quotes, and quotes for quotes within text. */
    private MockHttpServletRequestBuilder body(MockHttpServletRequestBuilder request, String question) {
        String json = question.replace("\"", "\\\"").replace('\'', '"');
        return request.with(auditor).contentType(APPLICATION_JSON).content(json);
    }
}
