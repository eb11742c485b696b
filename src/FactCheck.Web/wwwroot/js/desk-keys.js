// <desk-keys>: the desk by keyboard. A key presses the control that carries it, so whatever the mouse can do a key can,
// and a key whose control is not on the page does nothing.
//
//   data-keys="t"            on a button, link or field: pressing t clicks it (a field is focused instead)
//   data-keys="Ctrl+Enter"   also works while typing. Within a form it sends that form and no other; else the page's is taken
//   data-keys-in-row         the control acts on the current row: the one of the row that has the focus
//   data-row                 one row of a list; j and k move between rows, Home and End as well while a row has the focus
//                            Where a row goes away under the focus, the one that takes its place gets it.
//   data-closes              closes a form (Escape, or a press): the focus goes back to the control that opened it, or to the one
//                            that stands in its place and says the same
//   ?                        opens the help, made from the controls on this page; the off switch stands in it
//
// The switch is kept in this browser. Single keys never fire while somebody types; where what they type in is taken away under
// their hands they sleep until nothing was pressed for a while, or until a press of Tab, Escape or the mouse.

const offKey = "desk-keys-off";

// Milliseconds since the field went or the last key for it. Whoever writes on does not know yet that it is gone.
const pause = 2_500;

const typing = (target) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])"));

const chord = (event) => {
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `Ctrl+${name}` : name;
};

const visible = (element) => element.checkVisibility?.() ?? element.offsetParent !== null;
const label = (element) =>
  (element.getAttribute("data-keys-label") ?? element.getAttribute("aria-label") ?? element.textContent ?? "").replace(/\s+/g, " ").trim();

class DeskKeys extends HTMLElement {
  #abort = null;
  #watch = null;
  #last = null;
  #pressed = null;
  #back = null;
  #openers = new WeakMap();
  #field = null;
  #gone = 0;

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    document.addEventListener("keydown", (event) => this.#press(event), { signal });
    document.addEventListener("click", (event) => this.#note(event.target), { signal, capture: true });
    document.addEventListener("focusin", (event) => this.#remember(event.target), { signal });
    document.addEventListener("keydown", (event) => this.#notice(event), { signal, capture: true });
    document.addEventListener("pointerdown", () => (this.#field = null), { signal, capture: true });
    this.#watch = new MutationObserver(() => {
      if (this.#field && !this.#field.isConnected && this.#gone === 0) this.#gone = Date.now();
      this.#return();
      this.#follow();
      for (const one of document.querySelectorAll("[data-closes]")) if (!this.#openers.has(one)) this.#openers.set(one, this.#pressed);
    });
    this.#watch.observe(document.body, { childList: true, subtree: true });
  }

  disconnectedCallback() {
    this.#abort?.abort();
    this.#watch?.disconnect();
  }

  /** Keeps where somebody is typing. What sends, closes or leaves a form ends the typing. */
  #notice(event) {
    if (!typing(event.target)) return;
    this.#field = event.key.length === 1 && !event.ctrlKey && !event.metaKey ? event.target : event.key === "Backspace" || event.key === "Shift" ? this.#field : null;
    this.#gone = 0;
  }

  /** Whether this key was meant for a field that is gone. */
  #sleeps(event) {
    if (!this.#field || this.#field.isConnected) return false;
    const meant = Date.now() - this.#gone < pause && event.key !== "Tab" && event.key !== "Escape";
    if (meant) this.#gone = Date.now();
    else this.#field = null;
    return meant;
  }

  #note(target) {
    const control = target.closest?.("button, a[href], summary");
    if (!control) return;
    if (!control.matches("[data-closes]")) this.#pressed = { control, says: label(control) };
    else this.#back = { closes: control, opener: this.#openers.get(control) };
  }

  /** A form that was closed took the focus along: back to what opened it. */
  #return() {
    if (!this.#back || this.#back.closes.isConnected) return;
    const { opener } = this.#back;
    this.#back = null;
    if (!opener || document.activeElement !== document.body) return;
    const { control, says } = opener;
    (control.isConnected ? control : [...document.querySelectorAll("main button, main a[href]")].find((one) => visible(one) && label(one) === says))?.focus();
  }

  #remember(target) {
    const row = target.closest?.("[data-row]");
    if (row) this.#last = { row, index: this.#rows().indexOf(row), page: location.pathname };
  }

  #follow() {
    if (!this.#last || this.#last.row.isConnected || document.activeElement !== document.body) return;
    const { index, page } = this.#last;
    this.#last = null;
    if (page !== location.pathname) return;
    const rows = this.#rows();
    if (rows.length > 0) rows[Math.min(index, rows.length - 1)].querySelector("[data-row-focus]")?.focus();
  }

  get off() {
    return localStorage.getItem(offKey) === "yes";
  }

  #press(event) {
    if (event.defaultPrevented || event.altKey || event.isComposing) return;
    const keys = chord(event);
    const single = !keys.startsWith("Ctrl+");
    const dialog = document.querySelector("dialog[open]");
    if (single && (typing(event.target) || dialog || this.#sleeps(event))) return;
    if (keys === "?") return this.#done(event, () => this.#help());
    if (this.off && single) return;
    // Enter on a control is that control's own: a row's key must not open the claim when somebody presses a button in the row.
    if (keys === "Enter" && event.target.closest?.("a[href], button, summary, input")) return;
    if (keys === "j" || keys === "k") return this.#move(event, keys === "j" ? 1 : -1);
    const row = document.activeElement?.closest("[data-row]") ?? null;
    if (row && keys === "Home") return this.#focus(event, 0);
    if (row && keys === "End") return this.#focus(event, -1);
    const control = this.#find(keys, row);
    // What lies behind an open dialog is out of reach, for the keyboard too.
    if (control && (!dialog || dialog.contains(control))) this.#done(event, () => this.#use(control));
  }

  #find(keys, row) {
    const all = [...document.querySelectorAll("[data-keys]")].filter(
      (one) => one.getAttribute("data-keys").split(" ").includes(keys) && visible(one) && !one.disabled);
    const inForm = document.activeElement?.closest("form");
    const own = all.find((one) => inForm?.contains(one));
    // What is typed in one form never sends another.
    if (inForm && keys === "Ctrl+Enter") return own ?? [...inForm.querySelectorAll("button")].find((one) => one.type === "submit" && visible(one) && !one.disabled);
    return all.find((one) => row?.contains(one)) ?? own ?? all.find((one) => !one.hasAttribute("data-keys-in-row"));
  }

  #use(control) {
    if (control.matches("input:not([type=checkbox], [type=radio], [type=submit], [type=button]), textarea, select")) control.focus();
    else {
      // A field tells what was typed when it is left; by key it is not left.
      if (typing(document.activeElement)) document.activeElement.dispatchEvent(new Event("change", { bubbles: true }));
      control.click();
    }
  }

  #rows() {
    return [...document.querySelectorAll("[data-row]")].filter(visible);
  }

  #move(event, step) {
    const rows = this.#rows();
    if (rows.length === 0) return;
    const at = rows.indexOf(document.activeElement?.closest("[data-row]"));
    this.#focus(event, at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step)));
  }

  #focus(event, index) {
    const row = this.#rows().at(index);
    this.#done(event, () => {
      row.querySelector("[data-row-focus]")?.focus() ?? row.focus();
      row.scrollIntoView({ block: "nearest" });
    });
  }

  #done(event, act) {
    event.preventDefault();
    act();
  }

  #help() {
    document.getElementById("desk-keys-help")?.remove();
    const dialog = document.createElement("dialog");
    dialog.id = "desk-keys-help";
    dialog.setAttribute("aria-labelledby", "desk-keys-title");
    const title = document.createElement("h2");
    title.id = "desk-keys-title";
    title.textContent = "Keys on this page";
    dialog.append(title, this.#table(), this.#switch(), this.#close(dialog));
    document.body.append(dialog);
    const back = document.activeElement;
    dialog.addEventListener("close", () => {
      dialog.remove();
      back?.focus?.();
    });
    dialog.showModal();
  }

  #table() {
    const lines = new Map();
    if (this.#rows().length > 0) {
      lines.set("j", "Next row");
      lines.set("k", "Row before");
    }
    for (const one of document.querySelectorAll("[data-keys]"))
      if (visible(one)) for (const keys of one.getAttribute("data-keys").split(" ")) if (!lines.has(keys)) lines.set(keys, label(one));
    lines.set("?", "This help");
    const table = document.createElement("table");
    table.className = "data-table";
    for (const [keys, text] of lines) {
      const row = table.insertRow();
      const key = document.createElement("kbd");
      key.textContent = keys;
      row.insertCell().append(key);
      row.insertCell().textContent = text;
    }
    return table;
  }

  #switch() {
    const choice = document.createElement("label");
    choice.className = "choice";
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = !this.off;
    box.addEventListener("change", () => localStorage.setItem(offKey, box.checked ? "no" : "yes"));
    choice.append(box, "Single keys are on in this browser");
    return choice;
  }

  #close(dialog) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Close";
    button.addEventListener("click", () => dialog.close());
    return button;
  }
}

customElements.define("desk-keys", DeskKeys);
