/** The version of the file format that this program reads and writes. Apart from the schema, which not every user of it needs. */
export const SCHEMA_VERSION = 1;
