import { afterAll, beforeAll } from "vitest";

// Tests that share a document leave it as a new one would be: each file takes away what it put there itself
// (`afterEach(cleanup)`), and this what is not a component's own: attributes, title, storage, address.
function tidyUp(): void {
  if (typeof document === "undefined") return;
  document.body.replaceChildren();
  document.title = "";
  for (const element of [document.documentElement, document.body])
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, "", "/");
}

beforeAll(tidyUp);
afterAll(tidyUp);
