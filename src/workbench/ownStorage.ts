/** The browser's storage for small things; reading it throws where it is blocked. */
export function ownStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
