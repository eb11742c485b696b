// Events of our own elements, named to Blazor: they carry offsets and keys, never text.
const events = {
  articleselection: (event) => ({ start: event.detail.start, end: event.detail.end }),
  articleclaim: (event) => ({ claim: event.detail.claim }),
  keptsaved: (event) => ({ fields: event.detail.fields }),
  keptconflict: (event) => ({ fields: event.detail.fields }),
  keptrefused: (event) => ({ codes: event.detail.codes }),
  timeover: () => ({}),
};

for (const [name, createEventArgs] of Object.entries(events))
  globalThis.Blazor?.registerCustomEventType(name, { createEventArgs });

// The desk has a <base>, from which "#evidence-3" would lead to the readers' front page: it leads to that part of this page, and
// in a preview to the preview's own.
document.addEventListener(
  "click",
  (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const place = `#${CSS.escape(decodeURIComponent(link.getAttribute("href").slice(1)))}`;
    const target = link.closest(".preview")?.querySelector(place) ?? document.querySelector(place);
    target?.scrollIntoView({ block: "center" });
    target?.focus({ preventScroll: true });
  },
  { capture: true });
