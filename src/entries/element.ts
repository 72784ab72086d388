import { defineElement } from "../embed/TimelineElement.ts";

// Becomes `embed.js`, a classic script: its own address says where the files beside it are.
defineElement(new URL(".", (document.currentScript as HTMLScriptElement).src).href);
