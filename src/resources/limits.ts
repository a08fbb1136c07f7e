/** Largest text of all documents that are read at once, bytes. Hostile YAML of this size takes a few seconds. */
export const MAX_INPUT_BYTES = 2 * 1024 * 1024;
/** Most documents that are read at once. */
export const MAX_DOCUMENTS = 2_000;
/** Largest single document, bytes. */
export const MAX_DOCUMENT_BYTES = 1024 * 1024;
/** Deepest nesting. */
export const MAX_DEPTH = 64;
/** Most values in one document, each alias counted as all that it stands for: what stops an alias bomb. */
export const MAX_NODES = 100_000;
/** Most problems that are told at once. */
export const MAX_PROBLEMS = 100;
/** Largest text value in a document, characters. */
export const MAX_TEXT_LENGTH = 256 * 1024;
/** Most layers of one assignment. */
export const MAX_LAYERS = 16;
/** Most overrides of one assignment. */
export const MAX_OVERRIDES = 99;
/** Most variables of one template. */
export const MAX_VARIABLES = 500;
/** Most entries of one list in a selector. */
export const MAX_SELECTOR_ENTRIES = 1_000;
/** Largest rendered body, bytes. */
export const MAX_RENDERED_BYTES = 4 * 1024 * 1024;
/** YAML wants a simple key within 1024 characters of its colon. */
export const MAX_KEY_LENGTH = 1_000;
