package se.skolrutin.orchestration;

/**
 * A property of something that belongs to what is searched. Nested properties with the same template are asked of one
 * and the same row: an element with this id that also has an incident.
 */
record Nested(String template, Field field) {}
