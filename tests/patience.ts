import { beforeAll } from "vitest";

// On a busy machine what comes by itself may take longer than the second that is waited for by default.
beforeAll(async () => {
  if (typeof document === "undefined") return;
  const { configure } = await import("@testing-library/react");
  configure({ asyncUtilTimeout: 10_000 });
});
