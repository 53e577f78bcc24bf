package se.skolrutin.ss12000;

import java.util.List;

/** One page of a list: what could be read of it, and what could not. */
public record Items<T>(List<T> read, List<Flaw> flaws) {}
