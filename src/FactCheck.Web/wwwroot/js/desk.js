// Starts Blazor on the desk, after the names of our own events are known to it.
import "./desk-connection.js";
import "./desk-keys.js";
import "./article-intake.js";
import "./article-text.js";
import "./kept-form.js";
import "./desk-events.js";
import { reconnection } from "./desk-connection.js";

await globalThis.Blazor.start({ circuit: { reconnectionOptions: reconnection } });
