package se.skolrutin.access;

/**
 * Why somebody may see a pupil.
 *
 * @param code of the role it follows from
 * @param standsIn whether the role is another's, for whom the person stands in
 */
record Ground(String code, boolean standsIn) {

    /** As the log of reads has it. */
    String logged() {
        return standsIn ? "vikarie" : code;
    }
}
