package se.skolrutin.law;

/**
 * A kind of support the law knows (stödform), in one version.
 *
 * @param name as a school says it
 * @param summary what it is and who decides, in plain Swedish
 */
public record SupportType(String id, String name, String summary, String law, Validity validity, String source)
        implements LawEntry {}
