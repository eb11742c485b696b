// <article-intake>: sends the form inside it over HTTP (a long text would break the circuit) and goes to the article that was
// made of it. What is refused is said beside its field and in a list on top, which takes the focus; whatever was typed or
// chosen stays. Without a connection, or signed out, it says so and keeps everything. A chosen file can be taken away again, and
// leaving the page with something in the form asks first.

const heaviest = 10_000_000;

const problemsOf = async (response) => {
  if (response.redirected || response.status === 401 || response.status === 403)
    return [{ message: "You are signed out, or may not do this. Sign in in another tab and send it again: your text stays here." }];
  if (response.status === 413) return [{ message: "It weighs more than 10 MB. Bring in the article's text without pictures and attachments." }];
  if (response.headers.get("Content-Type")?.includes("json")) return (await response.json()).problems ?? [];
  return [{ message: `The desk could not take it just now (${response.status}). Your text stays here: try again in a moment.` }];
};

class ArticleIntake extends HTMLElement {
  #abort = null;
  #sending = false;
  #sent = false;

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener("submit", (event) => this.#submit(event), { signal });
    this.addEventListener("change", () => this.#offerToTakeTheFileAway(), { signal });
    this.addEventListener("click", (event) => event.target.matches?.("[data-no-file]") && this.#takeTheFileAway(), { signal });
    addEventListener("beforeunload", (event) => this.#holdsSomething() && event.preventDefault(), { signal });
  }

  disconnectedCallback() {
    this.#abort?.abort();
  }

  #holdsSomething() {
    const form = this.querySelector("form");
    return !this.#sent && form !== null && (form.elements.Text.value.trim() !== "" || form.elements.File.files.length > 0);
  }

  #offerToTakeTheFileAway() {
    this.querySelector("[data-no-file]").hidden = this.querySelector("form").elements.File.files.length === 0;
  }

  #takeTheFileAway() {
    const file = this.querySelector("form").elements.File;
    file.value = "";
    this.#offerToTakeTheFileAway();
    file.focus();
  }

  async #submit(event) {
    event.preventDefault();
    if (this.#sending) return;
    const form = event.target;
    this.#sending = true;
    this.#say("Sending…", "saving");
    try {
      const found = this.#before(form) ?? (await this.#send(form));
      if (found) this.#show(form, found);
    } catch {
      this.#show(form, [{ message: "There is no connection to the desk. Your text stays here: try again in a moment." }]);
    } finally {
      this.#sending = false;
      this.#say("", "");
    }
  }

  #before(form) {
    const file = form.elements.File.files[0];
    const bytes = file ? file.size : new Blob([form.elements.Text.value]).size;
    const field = file ? "File" : "Text";
    if (bytes > heaviest) return [{ field, message: "It weighs more than 10 MB. Bring in the article's text without pictures and attachments." }];
    return null;
  }

  async #send(form) {
    const data = new FormData(form);
    // As a file of its own the text keeps its line ends, and no limit for values of a form applies to it.
    data.set("Text", new Blob([form.elements.Text.value], { type: "text/plain" }), "pasted.txt");
    const response = await fetch(form.action, { method: "POST", body: data, headers: { Accept: "application/json", RequestVerificationToken: form.elements.__RequestVerificationToken?.value ?? "" } });
    if (!response.ok || response.redirected) return problemsOf(response);
    const { place } = await response.json();
    this.#sent = true;
    if (globalThis.Blazor) globalThis.Blazor.navigateTo(place);
    else location.assign(place);
    return null;
  }

  #say(words, state) {
    const place = this.querySelector("[data-state-words]");
    place.textContent = words;
    place.dataset.state = state;
  }

  #show(form, problems) {
    for (const old of form.querySelectorAll("[data-field-problem]")) old.remove();
    for (const field of form.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
    const list = document.createElement("ul");
    for (const problem of problems) {
      const line = document.createElement("li");
      line.textContent = problem.message;
      list.append(line);
      this.#mark(form, problem);
    }
    const title = document.createElement("h2");
    title.textContent = problems.length === 1 ? "Not done yet: one thing is in the way" : `Not done yet: ${problems.length} things are in the way`;
    const summary = form.querySelector("[data-problems]");
    summary.replaceChildren(title, list);
    summary.hidden = false;
    summary.focus();
  }

  #mark(form, problem) {
    const field = problem.field && form.elements[problem.field];
    if (!field) return;
    const words = document.createElement("p");
    words.className = "field-problem";
    words.id = `${field.id}-problem`;
    words.setAttribute("data-field-problem", "");
    words.textContent = problem.message;
    field.after(words);
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", `${field.id}-hint ${words.id}`);
  }
}

customElements.define("article-intake", ArticleIntake);
