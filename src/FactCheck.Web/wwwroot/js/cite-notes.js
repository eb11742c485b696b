// What a piece of evidence says stands at the foot of the window while its mark is pointed at: Escape puts it away, until another mark is.
const root = document.documentElement;
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") root.dataset.notes = "away";
});
for (const pointed of ["pointerover", "focusin"]) {
  document.addEventListener(pointed, (event) => {
    if (event.target instanceof Element && event.target.closest(".cite > .mark")) delete root.dataset.notes;
  });
}
