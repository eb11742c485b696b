// <command-palette>: from anywhere on the desk to a claim, a queue, a speaker, an article or a page. It wraps the button that opens
// it; the button carries data-keys="Ctrl+k". The dialog follows the combobox pattern of the WAI-ARIA Authoring Practices
// (editable combobox with a listbox): the focus stays in the field, the arrows move aria-activedescendant, Enter goes there,
// Escape closes. The browser gives the focus back to where it was.
//
// Asks /desk/find?q=… 120 ms after the last key; an answer that comes late is dropped.

const patience = 120;

const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

class CommandPalette extends HTMLElement {
  #dialog = null;
  #input = null;
  #list = null;
  #status = null;
  #timer = 0;
  #asking = null;
  #active = -1;

  connectedCallback() {
    this.addEventListener("click", this.#open);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this.#open);
    this.#asking?.abort();
    clearTimeout(this.#timer);
    this.#dialog?.remove();
    this.#dialog = null;
  }

  #open = () => {
    if (this.#dialog) return;
    this.#input = make("input", {
      type: "text", id: "palette-text", role: "combobox", "aria-expanded": "false", "aria-controls": "palette-list", "aria-autocomplete": "list",
      autocomplete: "off", spellcheck: "false", maxlength: "200", dir: "auto", "aria-describedby": "palette-hint",
    });
    this.#list = make("div", { id: "palette-list", role: "listbox", "aria-label": "Where to go", hidden: "" });
    this.#status = make("p", { class: "field-hint", role: "status" });
    this.#dialog = make("dialog", { class: "palette", "aria-labelledby": "palette-label" },
      make("label", { for: "palette-text", id: "palette-label" }, "Go to"),
      make("p", { class: "field-hint", id: "palette-hint" }, "A claim by #number or words, a queue, a speaker, an article, a page. Arrows choose, Enter goes."),
      this.#input, this.#list, this.#status);
    document.body.append(this.#dialog);
    this.#input.addEventListener("input", () => this.#later());
    this.#input.addEventListener("keydown", (event) => this.#press(event));
    this.#list.addEventListener("click", (event) => this.#go(event.target.closest("[role=option]")));
    this.#dialog.addEventListener("click", (event) => event.target === this.#dialog && this.#dialog.close());
    this.#dialog.addEventListener("close", () => this.#closed());
    this.#dialog.showModal();
    this.#input.focus();
    this.#ask();
  };

  #closed() {
    this.#asking?.abort();
    clearTimeout(this.#timer);
    this.#dialog?.remove();
    this.#dialog = null;
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), patience);
  }

  async #ask() {
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    try {
      const answer = await fetch(`/desk/find?q=${encodeURIComponent(this.#input.value)}`, { signal: asking.signal, redirect: "manual", headers: { accept: "application/json" } });
      if (!answer.ok) return this.#say("This cannot be looked up now. Reload the page, and sign in again if it asks.", []);
      const { entries } = await answer.json();
      if (this.#dialog && asking === this.#asking) this.#show(entries);
    } catch (error) {
      if (error.name !== "AbortError" && this.#dialog) this.#say("The desk does not answer. Try again in a moment.", []);
    }
  }

  #show(entries) {
    const typed = this.#input.value.trim();
    this.#say(entries.length === 0 ? (typed ? `Nothing found for “${typed}”.` : "") : entries.length === 1 ? "One place found." : `${entries.length} places found.`, entries);
  }

  #say(words, entries) {
    this.#list.replaceChildren(...this.#groups(entries));
    this.#list.hidden = entries.length === 0;
    this.#input.setAttribute("aria-expanded", entries.length > 0 ? "true" : "false");
    this.#status.textContent = words;
    this.#mark(entries.length > 0 ? 0 : -1);
  }

  #groups(entries) {
    const groups = new Map();
    for (const [index, entry] of entries.entries()) {
      if (!groups.has(entry.group)) {
        const id = `palette-group-${groups.size}`;
        groups.set(entry.group, make("div", { role: "group", "aria-labelledby": id }, make("div", { id, class: "palette-group", role: "presentation" }, entry.group)));
      }
      const option = make("div", { role: "option", id: `palette-option-${index}`, "aria-selected": "false", "data-href": entry.href },
        make("span", { dir: "auto" }, entry.text));
      if (entry.detail) option.append(" ", make("span", { class: "faint", dir: "auto" }, entry.detail));
      groups.get(entry.group).append(option);
    }
    return groups.values();
  }

  #options() {
    return [...this.#list.querySelectorAll("[role=option]")];
  }

  #mark(index) {
    const options = this.#options();
    this.#active = index;
    for (const [at, option] of options.entries()) option.setAttribute("aria-selected", at === index ? "true" : "false");
    if (index < 0) return this.#input.removeAttribute("aria-activedescendant");
    this.#input.setAttribute("aria-activedescendant", options[index].id);
    options[index].scrollIntoView({ block: "nearest" });
  }

  #press(event) {
    if (event.isComposing) return;
    const many = this.#options().length;
    const next = { ArrowDown: (this.#active + 1) % many, ArrowUp: (this.#active - 1 + many) % many }[event.key];
    if (next !== undefined && many > 0) {
      event.preventDefault();
      this.#mark(next);
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.#go(this.#options()[this.#active]);
    }
  }

  #go(option) {
    if (!option) return;
    const href = option.dataset.href;
    this.#dialog.close();
    globalThis.Blazor?.navigateTo(href);
  }
}

customElements.define("command-palette", CommandPalette);
