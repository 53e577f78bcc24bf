package se.skolrutin.tasks;

/** How many open tasks a person sees; counted over the same rows as the list shows. */
public record TaskCounts(int open, int overdue, int today, int statutory) {}
