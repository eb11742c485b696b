// <desk-connection>: what is seen of the connection to the desk. Blazor marks it with classes; it says in words what happens
// and never leaves a page that looks alive and is not: it resumes, or it loads the page anew. Drafts are kept on the server,
// so that a new page shows what was typed.
export const reconnection = {
  maxRetries: 12,
  retryIntervalMilliseconds: (tries) => (tries < 4 ? 500 : tries < 8 ? 2000 : 5000),
};

const words = {
  lost: "The connection to the desk is lost. Trying to get it back; what you typed is still here.",
  failed: "The desk does not answer. Trying again every few seconds; what you saved is kept on the desk.",
  rejected: "The desk went on without this page. Loading it anew, with what was saved…",
};

class DeskConnection extends HTMLElement {
  #watch = null;
  #knock = null;

  connectedCallback() {
    this.#watch = new MutationObserver(() => this.#look());
    this.#watch.observe(this, { attributes: true, attributeFilter: ["class"] });
  }

  disconnectedCallback() {
    this.#watch?.disconnect();
    clearInterval(this.#knock);
  }

  #look() {
    const has = (name) => this.classList.contains(`components-reconnect-${name}`);
    if (has("rejected")) this.#say("rejected");
    else if (has("failed")) this.#say("failed");
    else if (has("show")) this.#say("lost");
    else this.#say("connected");
  }

  #say(state) {
    if (this.dataset.state === state) return;
    this.dataset.state = state;
    clearInterval(this.#knock);
    if (state === "connected") {
      this.replaceChildren();
      return;
    }
    const text = document.createElement("span");
    text.textContent = words[state];
    const button = document.createElement("button");
    button.type = "button";
    button.className = "small";
    button.textContent = "Load the page anew";
    button.addEventListener("click", () => location.reload());
    this.replaceChildren(text, button);
    if (state === "rejected") this.#reloadWhenThere();
    if (state === "failed") this.#knock = setInterval(() => this.#reloadWhenThere(), 3000);
  }

  // A reload into a server that is still down would show the browser's own error page and lose this one.
  async #reloadWhenThere() {
    try {
      const answer = await fetch("/health/ready", { cache: "no-store" });
      if (answer.ok) location.reload();
      else if (this.dataset.state === "rejected") this.#say("failed");
    } catch {
      if (this.dataset.state === "rejected") this.#say("failed");
    }
  }
}

customElements.define("desk-connection", DeskConnection);
