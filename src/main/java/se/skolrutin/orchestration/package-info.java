/**
 * Answers searches as Camunda's Orchestration Cluster REST API 8.8 does, from our own tables.
 * A leaf beside the pages: for auditors, Camunda's client and process tests.
 */
@ApplicationModule(allowedDependencies = {"engine", "access", "roster"})
@NullMarked
package se.skolrutin.orchestration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
