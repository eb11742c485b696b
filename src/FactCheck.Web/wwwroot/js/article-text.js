// <article-text>: an article's words with its mentions marked. It does two things that need script:
//
//   - it tells the page which stretch is selected, as UTF-16 offsets into the text (never the text itself), by the event
//     "articleselection" with detail { start, end }; start = end when nothing is selected;
//   - it links marks and cards: whatever carries data-claim="…" lights up together, by pointer and by focus, and the event
//     "articleclaim" with detail { claim } is raised when a mark is pressed.
//
// The text stands in [data-text]; its text content is the article's text, character by character. With the keyboard, a mark
// is focused by Tab and pressed by Enter, and a stretch is selected by caret browsing or by the two offset fields of the form.

const offsetIn = (root, node, offset) => {
  const range = document.createRange();
  range.selectNodeContents(root);
  range.setEnd(node, offset);
  return range.toString().length;
};

class ArticleText extends HTMLElement {
  #abort = null;
  #told = "0-0";

  connectedCallback() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    document.addEventListener("selectionchange", () => this.#selected(), { signal });
    for (const kind of ["pointerover", "focusin"]) document.addEventListener(kind, (event) => this.#light(event.target, true), { signal });
    for (const kind of ["pointerout", "focusout"]) document.addEventListener(kind, (event) => this.#light(event.target, false), { signal });
    this.addEventListener("click", (event) => this.#pressed(event.target), { signal });
    document.addEventListener("click", (event) => this.#show(event.target.closest?.("[data-show-claim]")?.getAttribute("data-show-claim")), { signal });
    this.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !event.target.matches?.("mark")) return;
      // The key is used up: the card that gets the focus now is a row, whose own Enter would open the claim.
      event.preventDefault();
      this.#pressed(event.target);
    }, { signal });
  }

  disconnectedCallback() {
    this.#abort?.abort();
  }

  #selected() {
    const selection = document.getSelection();
    const root = this.querySelector("[data-text]");
    if (!selection || !root || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    // A selection elsewhere (in a form beside the text) leaves the last stretch alone.
    if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return;
    const start = offsetIn(root, range.startContainer, range.startOffset);
    const end = offsetIn(root, range.endContainer, range.endOffset);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#tell(start, end), 150);
  }

  #tell(start, end) {
    const told = `${start}-${end}`;
    if (told === this.#told) return;
    this.#told = told;
    this.dispatchEvent(new CustomEvent("articleselection", { bubbles: true, detail: { start, end } }));
  }

  #light(target, on) {
    const claims = target instanceof Element ? target.closest("[data-claim]")?.getAttribute("data-claim") : null;
    if (!claims) return;
    for (const claim of claims.split(" "))
      for (const one of document.querySelectorAll(`[data-claim~="${CSS.escape(claim)}"]`)) one.classList.toggle("current", on);
  }

  // The way back: a card's control shows the claim's own words in the text and gives them the focus.
  #show(claim) {
    if (!claim) return;
    const marks = [...this.querySelectorAll(`mark[data-claim~="${CSS.escape(claim)}"]`)];
    const mark = marks.find((one) => one.dataset.kind === "content" && one.tabIndex === 0) ?? marks[0];
    mark?.scrollIntoView({ block: "center", behavior: "smooth" });
    mark?.focus({ preventScroll: true });
  }

  #pressed(target) {
    const claims = target.closest?.("mark[data-claim]")?.getAttribute("data-claim");
    if (!claims || !document.getSelection()?.isCollapsed) return;
    const claim = claims.split(" ")[0];
    const card = document.querySelector(`[data-claim-card="${CSS.escape(claim)}"]`);
    card?.scrollIntoView({ block: "nearest", behavior: "smooth" });
    card?.focus({ preventScroll: true });
    this.dispatchEvent(new CustomEvent("articleclaim", { bubbles: true, detail: { claim } }));
  }
}

customElements.define("article-text", ArticleText);
