package se.skolrutin.web;

/** One answer of a form in people's words. */
record Answer(String label, String value) {}
