package se.skolrutin.web;

import java.util.List;

/**
 * What came of doing the same to several tasks, for the page that is shown next.
 *
 * @param said how many were done
 * @param refused a sentence for each that was not
 */
record ManyDone(String said, List<String> refused) {}
