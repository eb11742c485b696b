// Runs before the page is drawn: light, dark, or as the system says. Kept in this browser. <theme-switch> goes round.
const themeKey = "theme";
const themes = { system: "system", light: "light", dark: "dark" };

const kept = () => {
  try { return localStorage.getItem(themeKey) ?? "system"; } catch { return "system"; }
};

const apply = (theme) => {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
};

apply(kept());

customElements.define("theme-switch", class extends HTMLElement {
  connectedCallback() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "small quiet";
    button.addEventListener("click", () => {
      const names = Object.keys(themes);
      const next = names[(names.indexOf(kept()) + 1) % names.length];
      try { localStorage.setItem(themeKey, next); } catch { /* this page only */ }
      apply(next);
      this.#say(button, next);
    });
    this.#say(button, kept());
    this.replaceChildren(button);
  }

  #say(button, theme) {
    button.textContent = `Theme: ${themes[theme] ?? themes.system}`;
  }
});
