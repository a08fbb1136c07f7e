/** This build's version; package.json's, held true by a test. */
export const VERSION = '0.1.0';
