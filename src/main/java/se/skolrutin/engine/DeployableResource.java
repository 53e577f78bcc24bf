package se.skolrutin.engine;

/** One file of a deployment: BPMN or form, by its file name. */
public record DeployableResource(String name, byte[] content) {}
