// <kept-form data-save="/desk/…" data-person="…">: keeps what is typed. It wraps one <form> and posts its fields to the server
// as they are typed (a second after the last key), over HTTP, whether or not a circuit is alive; what cannot be sent is kept in
// this browser, under the person's id, and sent when the line is back.
//
//   sent       o.Name = what this window began from, m.Name = what stands in the field now, for every named field
//   answered   { values: { Name: text }, conflicts: [{ field, mine, theirs }], problems: [{ code, message, field }] }
//   shown      [data-save-state] inside: data-state = saved | saving | offline | conflict | refused, with words
//   submitted  what is unsent is sent first, and the form's own submit follows when the server has all of it. Where it cannot be
//              (no line, a clash, a refusal) nothing is submitted, and the state says so and why
//   pressed    [data-save-now] inside: what is unsent is sent at once, and the state says how it stands
//   raised     "keptsaved" when the server has everything, "keptconflict" when two windows changed the same field: the page asks
//              its query again and shows both texts. Events carry field names, never text.
//
// Without data-save, with data-keep="…a name…": what is typed is kept in this browser alone until the form is sent and goes away,
// and stands in the fields again when the form is opened again. A field that says something else by then than it did is left as
// it is: what had been typed stands in [data-kept-apart], an empty element of the page's, until it is taken back or let go. The
// page hears of it by "change", as if it were typed.
//
// A form that goes away while something in it is unsent sends its last words. An element [data-kept-late] of the page hears of it by
// "keptsaved"; where the server refused them, or there is no line, they stand in that element, for the person to copy.
//
// A field that only another window changed takes that window's text unless somebody is typing in it. Leaving the page with
// something unsent asks first.

const wait = 900;
const again = 4000;

// The time by the newsroom's clock, as everywhere on the desk; by this browser's where it does not know the zone.
const clock = () => {
  const { zone, zoneSaid = "" } = document.querySelector("[data-zone]")?.dataset ?? {};
  const shown = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  try {
    return new Date().toLocaleTimeString([], { ...shown, timeZone: zone }) + zoneSaid;
  } catch {
    return new Date().toLocaleTimeString([], shown);
  }
};

const words = {
  saved: () => `Saved ${clock()}`,
  saving: () => "Saving",
  offline: () => "Offline. Kept in this browser, sent when the line is back",
  conflict: () => "Changed in another window as well: choose below",
  refused: () => "Not saved",
  here: () => "Kept in this browser until it is published",
  signedOut: () => "Signed out. Sign in in another tab: your words are kept in this browser, and sent then",
};

// Why a submit was held back. What was typed stands in the form.
const held = {
  offline: () => "Offline, so nothing was submitted. Your words are kept in this browser: submit again when the line is back",
  signedOut: () => "You are signed out, so nothing was submitted. Sign in in another tab, then submit again: your words are kept in this browser",
  conflict: () => "Not submitted: another window changed it as well. Choose above, then submit again",
  refused: (why) => `Not submitted. ${why}`,
  saving: () => "Not submitted: the words are still being saved. Submit again in a moment",
};

// Rounds of saving before a submit: somebody may type on while the first one is under way.
const mostRounds = 20;

const element = (name, style, text = "") => {
  const made = document.createElement(name);
  if (style) made.className = style;
  made.textContent = text;
  if (name === "blockquote") made.dir = "auto";
  return made;
};

class KeptForm extends HTMLElement {
  #abort = null;
  #originals = {};
  #timer = 0;
  #sending = null;
  #unsent = false;
  #submitting = false;
  #sent = false;
  #passing = false;
  #why = "";
  #grown = null;
  #apart = {};

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    // The form is drawn after the element, by the page: begin once it is there.
    queueMicrotask(() => this.#begin());
    this.addEventListener("input", () => this.#typed(wait), { signal });
    this.addEventListener("change", () => this.#typed(50), { signal });
    this.addEventListener("click", (event) => event.target.closest?.("[data-save-now]") && this.#now(), { signal });
    // At the window, and first: Blazor takes submits at the document before they reach this element.
    addEventListener("submit", (event) => this.#first(event), { signal, capture: true });
    addEventListener("online", () => this.#unsent && this.#later(0), { signal });
    addEventListener("pagehide", () => this.#unsent && this.#keep(), { signal });
    addEventListener("beforeunload", (event) => this.#unsent && event.preventDefault(), { signal });
  }

  disconnectedCallback() {
    if (!this.dataset.save && this.#sent) localStorage.removeItem(this.#key);
    if (this.dataset.save && this.#unsent) this.#lastWords();
    this.#abort?.abort();
    this.#grown?.disconnect();
    clearTimeout(this.#timer);
  }

  /** Sends what is unsent, and what is typed meanwhile; answers how that ended: "saved", or why it is not. */
  async flush() {
    for (let rounds = 0; rounds < mostRounds && this.#form; rounds++) {
      clearTimeout(this.#timer);
      if (this.#sending) await this.#sending;
      if (!this.#unsent) return "saved";
      const state = await this.#send();
      if (state !== "saved") return state;
    }
    return this.#unsent ? "saving" : "saved";
  }

  async #lastWords() {
    const fields = this.#form ? [...this.#form.querySelectorAll("textarea")].filter((one) => one.value !== (this.#originals[one.name] ?? "")) : [];
    const typed = fields.map((one) => ({ label: (one.labels[0]?.textContent ?? one.name).trim(), text: one.value }));
    const state = await this.flush();
    clearTimeout(this.#timer);
    const place = document.querySelector("[data-kept-late]");
    if (!place) return;
    if (state === "saved") return place.dispatchEvent(new CustomEvent("keptsaved", { bubbles: true, detail: { fields: [] } }));
    if (typed.length === 0) return;
    place.replaceChildren(
      element("p", "", "The form went away before your last words could be saved. Copy what you need of them:"),
      ...typed.flatMap(({ label, text }) => [element("p", "faint", label), element("blockquote", "quote", text)]));
    place.hidden = false;
  }

  async #now() {
    const state = await this.flush();
    if (state === "saved") this.#say(state);
  }

  async #first(event) {
    this.#sent = event.target === this.#form;
    if (!this.dataset.save) return;
    if (event.target !== this.#form || this.#passing || (!this.#unsent && !this.#sending)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.#submitting) return;
    this.#submitting = true;
    const button = event.submitter;
    try {
      const state = await this.flush();
      // A form takes no second submit while the first one's event is under way.
      await new Promise((done) => setTimeout(done));
      // Another page stands here by now; what was typed is kept for when this one is opened again.
      if (!this.isConnected || !this.#form) return;
      if (state !== "saved") {
        this.#say(state, held[state](this.#why));
        // Whoever submits by key may stand far above it.
        this.querySelector("[data-save-state]")?.scrollIntoView({ block: "nearest" });
        return;
      }

      this.#passing = true;
      this.#form.requestSubmit(button?.form === this.#form ? button : null);
    } finally {
      this.#passing = false;
      this.#submitting = false;
    }
  }

  get #form() {
    return this.querySelector("form");
  }

  get #key() {
    return `kept:${this.dataset.person}:${this.dataset.save ?? this.dataset.keep}`;
  }

  #begin() {
    if (!this.#form) return;
    this.#originals = this.#values();
    // Fields that the page adds later begin from what stands in them then.
    this.#grown = new MutationObserver(() => {
      if (this.#form) this.#originals = { ...this.#values(), ...this.#originals };
      // What was sent was refused: it is still only typed.
      if (this.querySelector("[role=alert]")) this.#sent = false;
    });
    this.#grown.observe(this.#form, { childList: true, subtree: true });
    const kept = this.#kept();
    if (!kept) return;
    if (!this.dataset.save) return this.#again(kept);
    for (const [name, text] of Object.entries(kept.mine)) if (text !== (kept.originals[name] ?? "")) this.#write(name, text);
    this.#originals = { ...this.#originals, ...kept.originals };
    this.#later(0);
  }

  #typed(time) {
    this.#sent = false;
    if (this.dataset.save) {
      // What was typed a moment ago is not saved yet, and nobody is told that it is.
      if ((this.#shown ?? "saved") === "saved" && this.#changed()) this.#say("saving");
      return this.#later(time);
    }

    if (!this.#changed() && Object.keys(this.#apart).length === 0) return localStorage.removeItem(this.#key);
    this.#keep();
    this.#say("here");
  }

  /** What was typed before the form went away, where the field still says what it said then. */
  #again({ mine, originals, apart = {} }) {
    this.#apart = apart;
    for (const [name, text] of Object.entries(mine)) {
      const [then, now] = [originals[name] ?? "", this.#originals[name] ?? ""];
      if (text === then || text === now) continue;
      if (then !== now) this.#apart[name] = text;
      else this.#write(name, text, true);
    }
    this.#keep();
    this.#showApart();
    this.#say("here", `What you had typed before stands again${Object.keys(this.#apart).length > 0 ? ", save where the text changed meanwhile: see above" : ""}`);
  }

  /** What had been typed into fields whose text changed meanwhile, each with both ways out. */
  #showApart() {
    const place = this.querySelector("[data-kept-apart]");
    if (!place) return;
    place.replaceChildren(...Object.entries(this.#apart).map(([name, text]) => {
      const field = [...this.#form.elements].find((one) => one.name === name);
      const label = (field?.labels?.[0]?.textContent ?? name).replace(/\s+/g, " ").trim();
      const ticks = field?.matches("[type=checkbox], [type=radio]");
      const notice = element("div", "notice warn");
      const buttons = element("div", "buttons");
      buttons.append(
        this.#settles("Put mine into the field", () => this.#write(name, text, true), name),
        this.#settles("Let it go", () => {}, name));
      notice.append(
        element("p", "", `“${label}” was changed by a colleague after you had typed. You had ${ticks ? (text ? "ticked it." : "not ticked it.") : text ? "typed:" : "emptied it."}`),
        ...(text && !ticks ? [element("blockquote", "quote", text)] : []),
        buttons);
      return notice;
    }));
  }

  #settles(words, act, name) {
    const button = element("button", "small", words);
    button.type = "button";
    button.addEventListener("click", () => {
      delete this.#apart[name];
      act();
      this.#keep();
      this.#showApart();
      [...this.#form.elements].find((one) => one.name === name)?.focus();
    });
    return button;
  }

  #kept() {
    try {
      return JSON.parse(localStorage.getItem(this.#key));
    } catch {
      return null;
    }
  }

  #keep() {
    try {
      localStorage.setItem(this.#key, JSON.stringify({ originals: this.#originals, mine: this.#values(), apart: this.#apart }));
    } catch {
      // A full or forbidden store: the text still stands in the form.
    }
  }

  #values() {
    const values = {};
    for (const one of this.#form.elements) {
      if (!one.name || one.name.startsWith("_") || one.matches("[data-not-kept]")) continue;
      if (one.type === "checkbox" || one.type === "radio") {
        values[one.name] ??= "";
        if (one.checked) values[one.name] = one.value;
      } else values[one.name] = one.value;
    }
    return values;
  }

  #write(name, text, tell = false) {
    for (const one of this.#form.elements) {
      if (one.name !== name) continue;
      if (one.type === "checkbox" || one.type === "radio") one.checked = one.value === text;
      else one.value = text;
      if (tell) one.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  #later(time) {
    this.#unsent = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), time);
  }

  #changed() {
    const now = this.#values();
    return Object.keys({ ...this.#originals, ...now }).some((name) => (now[name] ?? "") !== (this.#originals[name] ?? ""));
  }

  /** One save after the other; answers "saved", "offline", "signedOut", "conflict" or "refused". */
  async #send() {
    if (this.#sending) {
      this.#later(wait);
      return this.#sending;
    }

    // Nothing was changed since the last save: leaving a field raises "change" as well.
    if (!this.#form || !this.#changed()) {
      this.#unsent = false;
      if ((this.#shown ?? "conflict") !== "conflict") this.#say("saved");
      return "saved";
    }

    this.#sending = this.#post(this.#values());
    try {
      return await this.#sending;
    } finally {
      this.#sending = null;
    }
  }

  async #post(mine) {
    this.#say("saving");
    const body = new FormData();
    for (const [name, text] of Object.entries(this.#originals)) body.append(`o.${name}`, text);
    for (const [name, text] of Object.entries(mine)) body.append(`m.${name}`, text);
    try {
      const answer = await fetch(this.dataset.save, {
        method: "POST",
        body,
        headers: { "X-Kept-Form": "1" },
        credentials: "same-origin",
        redirect: "error",
      });
      if (answer.ok || answer.status === 422) return this.#answered(mine, await answer.json());
      return this.#failed(answer.status === 401 ? "signedOut" : "offline");
    } catch {
      return this.#failed();
    }
  }

  #answered(sent, { values = {}, conflicts = [], problems = [] }) {
    if (problems.length > 0) {
      this.#keep();
      this.#why = problems.map((one) => one.message).join(" ");
      this.#say("refused", this.#why);
      this.dispatchEvent(new CustomEvent("keptrefused", { bubbles: true, detail: { codes: problems.map((one) => one.code) } }));
      return "refused";
    }

    const clashing = new Set(conflicts.map((one) => one.field));
    const state = clashing.size > 0 ? "conflict" : "saved";
    // The form is gone: the server has what was sent, and that is all there is to say.
    if (!this.#form) return state;
    const now = this.#values();
    let typing = false;
    // A field that this window does not show is none of its business: with an original and no text it would count as emptied.
    for (const name of Object.keys(now)) {
      if (clashing.has(name)) continue;
      const joined = values[name] ?? "";
      // Typed on meanwhile: the server has what was sent, and the rest follows.
      if (!(name in sent)) continue;
      if (now[name] !== sent[name]) typing = true;
      else if (joined !== sent[name]) this.#write(name, joined);
      this.#originals[name] = joined;
    }

    this.#unsent = typing || clashing.size > 0;
    if (typing) this.#later(wait);
    if (this.#unsent) this.#keep();
    else localStorage.removeItem(this.#key);
    this.#say(typing && state === "saved" ? "saving" : state);
    this.dispatchEvent(new CustomEvent(`kept${state}`, { bubbles: true, detail: { fields: [...clashing] } }));
    return state;
  }

  #failed(state = "offline") {
    this.#keep();
    this.#say(state);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), again);
    return state;
  }

  /** Settles a clash: the text that was chosen is now what this window began from, and what stands in the field. */
  settle(name, original, text) {
    this.#originals[name] = original;
    this.#write(name, text);
    this.#later(0);
  }

  get #shown() {
    return this.querySelector("[data-save-state]")?.dataset.state;
  }

  #say(state, said) {
    const place = this.querySelector("[data-save-state]");
    if (!place) return;
    place.dataset.state = state === "signedOut" ? "offline" : state;
    place.textContent = said ?? words[state]();
  }
}

customElements.define("kept-form", KeptForm);

// A button that settles a clash: data-settle="Field" data-original="…what is kept…" data-text="…what is chosen…".
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-settle]");
  button?.closest("kept-form")?.settle(button.dataset.settle, button.dataset.original ?? "", button.dataset.text ?? "");
});

// "Keep mine": data-settle-mine="Field" data-original="…what is kept…"; what stands in the field is sent again, knowingly.
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-settle-mine]");
  if (!button) return;
  const kept = button.closest("kept-form");
  const name = button.dataset.settleMine;
  const field = [...kept.querySelector("form").elements].find((one) => one.name === name && (one.type !== "radio" || one.checked));
  kept.settle(name, button.dataset.original ?? "", field?.value ?? "");
});
