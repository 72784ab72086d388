import { convert } from "./convert.ts";
import { UsageError } from "./io.ts";
import type { ExitCode, Io } from "./io.ts";
import { newFile } from "./newFile.ts";
import { validate } from "./validate.ts";
import { USAGE } from "./words.ts";

const COMMANDS: ReadonlyMap<string, (argv: readonly string[], io: Io) => Promise<ExitCode>> = new Map([
  ["validate", validate],
  ["convert", convert],
  ["new", newFile],
  // Draws the whole page, which the others need not load.
  ["build", async (argv, io) => (await import("./build.ts")).build(argv, io)],
]);

/** Runs `asof` with the words behind it. Never throws for what a user did. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === "--version" || name === "-v") {
    io.out(`${io.version}\n`);
    return 0;
  }
  if (name === "--help" || name === "-h" || name === "help") {
    io.out(USAGE);
    return 0;
  }
  const command = COMMANDS.get(name ?? "");
  if (command === undefined) {
    io.err(name === undefined ? USAGE : `There is no command "${name}".\n\n${USAGE}`);
    return 2;
  }
  try {
    return await command(rest, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${error.message}\n`);
    return 2;
  }
}
