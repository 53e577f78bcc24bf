package se.skolrutin.orchestration;

/** A form as it was deployed; the schema is its JSON as text. */
record DeployedForm(String tenantId, String formId, String schema, long version, String formKey) {}
