// <time-left until="…" now="…" over="…">: how long something still lasts. The server says when it ends and what time it is there;
// from then on this counts by itself, so that it stays true while nothing happens on the desk. It is no live region: nobody is told
// each minute. What the end changes on the page the server says.
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
    if (Number.isNaN(left)) return;
    const state = left <= 0 ? "over" : left < soon ? "soon" : "long";
    const said = left <= 0 ? this.getAttribute("over") : words(left);
    if (this.dataset.state !== state) this.dataset.state = state;
    if (this.textContent !== said) this.textContent = said;
  }
});
