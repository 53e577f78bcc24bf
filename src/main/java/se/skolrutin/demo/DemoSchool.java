package se.skolrutin.demo;

import org.springframework.stereotype.Service;

/** The invented school. */
@Service
public class DemoSchool {

    /** Loads the school into an empty database; does nothing if there is a school already. */
    public void load() {}
}
