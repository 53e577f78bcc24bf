package se.skolrutin.escalation;

import com.fasterxml.jackson.annotation.JsonFormat;

/** Marks records that are kept as JSON arrays, without the names of their parts. */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
interface AsArray {}
