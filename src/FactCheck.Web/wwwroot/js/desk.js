// Starts Blazor on the desk, after the names of our own events are known to it.
import "./desk-connection.js";
import "./desk-keys.js";
import "./article-intake.js";
import "./article-text.js";
import "./cite-notes.js";
import "./command-palette.js";
import "./kept-form.js";
import "./time-left.js";
import "./desk-events.js";
import { reconnection } from "./desk-connection.js";

await globalThis.Blazor.start({ circuit: { reconnectionOptions: reconnection } });

// The desk is drawn by its circuit alone: when its frame is there, it answers.
const ready = () => {
  if (!document.querySelector("main.workspace")) return false;
  document.documentElement.dataset.interactive = "ready";
  // In a narrow window the places stand in one line that is wider than it: the one where one is must be seen.
  document.querySelector(".sidebar .active")?.scrollIntoView({ inline: "center", block: "nearest" });
  return true;
};
if (!ready()) new MutationObserver((_, watch) => ready() && watch.disconnect()).observe(document.body, { childList: true, subtree: true });
