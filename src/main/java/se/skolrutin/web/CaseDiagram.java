package se.skolrutin.web;

/** A diagram a case runs through: the routine itself or one that it called. */
record CaseDiagram(long definitionKey, String processId, String name) {}
