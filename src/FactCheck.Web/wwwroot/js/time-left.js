// <time-left until="…" now="…" over="…">: how long something still lasts. The server says when it ends and what time it is there;
// from then on this counts by itself, so that it stays true while nothing happens on the desk. It is no live region: nobody is told
// each minute. At its end it raises "timeover": the page asks again, and shows what is true by then.
const second = 1000, minute = 60 * second, hour = 60 * minute, day = 24 * hour;
const soon = 10 * minute;
const shown = new Set();
let ticking = null;

const words = (left) =>
  left < minute ? "less than a minute left"
  : left < hour ? `${Math.floor(left / minute)} min left`
  : left < 2 * day ? `${Math.floor(left / hour)} h ${Math.floor((left % hour) / minute)} min left`
  : `${Math.floor(left / day)} days left`;

customElements.define("time-left", class extends HTMLElement {
  static observedAttributes = ["until", "now"];
  #end = NaN;

  connectedCallback() {
    shown.add(this);
    ticking ??= setInterval(() => shown.forEach((one) => one.tell()), second);
    this.tell();
  }

  disconnectedCallback() {
    shown.delete(this);
    if (shown.size > 0) return;
    clearInterval(ticking);
    ticking = null;
  }

  // The clock of this machine may be wrong: it only counts on from what the server said.
  attributeChangedCallback() {
    this.#end = Date.now() + Date.parse(this.getAttribute("until")) - Date.parse(this.getAttribute("now"));
    this.tell();
  }

  tell() {
    const left = this.#end - Date.now();
    if (Number.isNaN(left) || !this.isConnected) return;
    const state = left <= 0 ? "over" : left < soon ? "soon" : "long";
    const ends = state === "over" && this.dataset.state !== undefined && this.dataset.state !== "over";
    const said = left <= 0 ? this.getAttribute("over") : words(left);
    if (this.dataset.state !== state) this.dataset.state = state;
    if (this.textContent !== said) this.textContent = said;
    if (ends) this.dispatchEvent(new CustomEvent("timeover", { bubbles: true }));
  }
});
