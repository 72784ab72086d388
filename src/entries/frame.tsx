import { connectHost } from "../embed/hostLink.ts";
import { createFrameAddress, isFramed } from "../view/address.ts";
import { start } from "./start.tsx";

const address = createFrameAddress();
// Opened as a page of its own there is nobody to talk to.
const host = isFramed() ? connectHost(address) : null;

void start({
  embed: true,
  address,
  onStatus: host?.tellStatus,
});
