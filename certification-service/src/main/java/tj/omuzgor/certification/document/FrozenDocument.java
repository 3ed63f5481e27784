package tj.omuzgor.certification.document;

/**
 * A document as it was rendered once and for all.
 *
 * @param sha256 its digest, lower-case hex
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are only written out; documents are compared by their digest.
record FrozenDocument(byte[] pdf, String sha256) {}
