import "../components/tokens.css";
import "../components/base.css";
import { start } from "./start.tsx";

void start(true);
