package se.skolrutin.tasks;

/**
 * What has come to somebody since they were last told, in figures.
 *
 * @param fresh tasks they have not been told of
 * @param handedOver tasks a colleague has handed to them
 * @param raised tasks that have gone up to their role
 */
record TaskNews(int fresh, int handedOver, int raised) {}
