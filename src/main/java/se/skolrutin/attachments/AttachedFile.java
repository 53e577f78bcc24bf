package se.skolrutin.attachments;

/** A file as somebody gets it who may read it. */
public record AttachedFile(String fileName, String mediaType, byte[] content) {}
