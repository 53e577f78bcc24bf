package se.skolrutin.engine;

import java.util.Map;

/**
 * Does one type of job. It runs in one transaction together with the note that it ran, so it is never run twice for one
 * element instance; anything that leaves the database is published as an event.
 */
public interface Worker {

    JobType type();

    /**
     * Does the work.
     *
     * @return the variables to set, only those the type names; may be empty
     * @throws BusinessRefusal where the process has a way on for this
     */
    Map<String, Object> work(Job job) throws BusinessRefusal;
}
