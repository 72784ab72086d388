// On a busy machine what comes by itself may take longer than the second that is waited for by default.
if (typeof document !== "undefined") {
  const { configure } = await import("@testing-library/react");
  configure({ asyncUtilTimeout: 10_000 });
}

export {};
