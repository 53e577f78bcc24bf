package se.skolrutin.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.skolrutin.DatabaseTest;

@DatabaseTest
class CliImportTest {

    @Autowired
    private MockMvc mvc;

    @Test
    void reportsWhatBecameOfTheRows() throws Exception {
        mvc.perform(
                        file(
                                "personal_id;förnamn;efternamn;skolenhet;skolenhet_namn\nc-1;Anna;Ek;c-1;Skolan\nc-2;;Ek;c-1;\n"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2 rader lästa: 1 nya")))
                .andExpect(content().string(containsString("Rad 3, förnamn: Fältet är tomt")))
                .andExpect(content().string(containsString("REFUSED /import/")));
    }

    @Test
    void saysWhyAFileCannotBeTaken() throws Exception {
        mvc.perform(file("namn\nAnna\n")).andExpect(content().string(containsString("FAILED Filen är varken")));
    }

    @Test
    void isForProgramsOnThisMachineOnly() throws Exception {
        mvc.perform(file("x").header("Sec-Fetch-Site", "cross-site")).andExpect(status().is3xxRedirection());
        mvc.perform(file("x").with(request -> {
                    request.setRemoteAddr("192.0.2.1");
                    return request;
                }))
                .andExpect(status().is3xxRedirection());
    }

    private static MockHttpServletRequestBuilder file(String content) {
        return post("/import/cli")
                .param("kind", "ROSTER")
                .param("name", "test.csv")
                .contentType("text/csv")
                .content(content);
    }
}
