const LONGEST = 4096;

/**
 * Whether a text can be the address of a dataset: relative, http or https, without credentials. Only the form is
 * judged here; which hosts are allowed (https, or http on loopback) is decided where the page's own address is known.
 */
export function isDataAddress(text: string): boolean {
  // The URL parser drops tabs and line ends inside a scheme: `java\nscript:` is `javascript:` to it.
  if (text === "" || text.length > LONGEST || text !== text.trim() || /[\p{Cc}\p{Surrogate}]/u.test(text))
    return false;
  try {
    const url = new URL(text, "https://relative.invalid/");
    return (
      (url.protocol === "https:" || url.protocol === "http:") && url.username === "" && url.password === ""
    );
  } catch {
    return false;
  }
}
