package se.skolrutin.web;

import java.util.List;
import se.skolrutin.cases.CaseDocument;

/** A document of the case file with its answers in people's words. */
record FiledDocument(CaseDocument document, List<Answer> answers) {}
