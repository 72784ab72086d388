import "../components/tokens.css";
import "../components/base.css";
import { afterPaint } from "./afterPaint.ts";
import { start } from "./start.tsx";

// The prerendered story is readable without us: let it be painted first.
afterPaint(() => void start(false));
