import "../components/tokens.css";
import "../components/base.css";
import { createRoot } from "react-dom/client";
import { createFrameAddress, isFramed } from "../view/address.ts";
import { PreviewApp } from "../workbench/PreviewApp.tsx";

/** The frame of the workbench. By itself it has nothing to show. */
delete document.documentElement.dataset["boot"];
const root = document.getElementById("root");
if (root !== null && isFramed()) createRoot(root).render(<PreviewApp address={createFrameAddress()} />);
