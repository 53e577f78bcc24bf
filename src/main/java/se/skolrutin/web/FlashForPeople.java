package se.skolrutin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.support.SessionFlashMapManager;
import se.skolrutin.login.ByItself;

/**
 * What came of a deed is said once, on the page its person is sent to. A list that is open, in this window or another,
 * hears of the deed too and asks for the same address; it must not take the words on the way.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class FlashForPeople implements FlashMapManager {

    private final FlashMapManager session = new SessionFlashMapManager();

    @Override
    public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
        return ByItself.asked(request) ? null : session.retrieveAndUpdate(request, response);
    }

    @Override
    public void saveOutputFlashMap(FlashMap said, HttpServletRequest request, HttpServletResponse response) {
        session.saveOutputFlashMap(said, request, response);
    }
}
