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
