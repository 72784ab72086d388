/** How some values of the format are written. Apart from the schema: the page needs them before it reads any file. */

/** Letters, digits, `_`, `-`, `:` and `.` in any script; a letter may carry combining marks. */
export const ID_PATTERN = /^[\p{L}\p{M}\p{N}_\-:.]{1,200}$/u;
/** BCP 47 in outline: `ja`, `zh-Hant-TW`. */
export const LANGUAGE_PATTERN = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
/** A full web address. `safeUrl` says which are allowed as links. */
export const URL_PATTERN = /^([Hh][Tt][Tt][Pp][Ss]?:\/\/|[Mm][Aa][Ii][Ll][Tt][Oo]:)/;
