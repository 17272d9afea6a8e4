// SPDX-License-Identifier: EUPL-1.2
// Saves a draft after a pause: <form data-autosave="/address" data-autosave-after="800"> with {% autosave_state %} on the
// page. The server answers with {% autosave_state state="saved" at="10.42" %}; anything else counts as not saved.
// A draft that failed is tried again at the next change and when the network returns.
// A form that htmx saves shows the same states, when its hx-target holds the component.

class Autosave {
  #form;
  #timer = 0;
  #changes = 0;
  #saved = 0;
  #request = null;

  constructor(form) {
    this.#form = form;
    form.addEventListener("input", () => this.#changed());
    form.addEventListener("submit", () => this.#stop());
    window.addEventListener("online", () => this.#isUnsaved && this.#save());
    window.addEventListener("beforeunload", (event) => this.#isUnsaved && event.preventDefault());
  }

  get #isUnsaved() {
    return this.#form.isConnected && this.#changes !== this.#saved;
  }

  get #place() {
    return document.querySelector("[data-autosave-state]");
  }

  #changed() {
    this.#changes += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), Number(this.#form.dataset.autosaveAfter || 800));
  }

  #stop() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#saved = this.#changes;
  }

  async #save() {
    this.#request?.abort();
    const request = new AbortController();
    const version = this.#changes;
    this.#request = request;
    this.#show("busy");
    try {
      const answer = await fetch(this.#form.dataset.autosave, {
        method: "POST",
        body: new FormData(this.#form),
        headers: { "X-Autosave": "true" },
        signal: request.signal,
      });
      const state = await answer.text();
      if (answer.redirected || !answer.ok || !this.#replace(state)) throw new Error(String(answer.status));
      this.#saved = version;
    } catch (error) {
      if (error.name !== "AbortError") this.#show("failed");
    }
  }

  #show(state) {
    show(this.#place, state);
  }

  /** Our own component comes back. It is parsed apart, so nothing in it can run; the live region itself stays. */
  #replace(markup) {
    const fresh = new DOMParser().parseFromString(markup, "text/html").querySelector("[data-autosave-state]");
    const place = this.#place;
    if (!fresh || !place) return false;
    place.className = fresh.className;
    place.replaceChildren(...fresh.childNodes);
    return true;
  }
}

function show(place, state) {
  if (!place) return;
  // Its looks travel with the component. "Busy" is not read out, so that one hears one message per pause.
  const looks = [...place.querySelectorAll("template[data-autosave-look]")];
  const look = looks.find((one) => one.dataset.autosaveLook === state);
  place.className = `autosave autosave--${state}`;
  place.replaceChildren(look.content.cloneNode(true), ...looks);
}

function stateOf({ detail: { ctx } }) {
  return ctx?.target?.querySelector?.("[data-autosave-state]");
}

/** A page that says no is not put in the place of the state; what is put elsewhere (HX-Retarget) explains itself. */
function answered(event) {
  const { response, hx } = event.detail.ctx;
  if (response.status < 400 || hx?.retarget || !stateOf(event)) return;
  event.preventDefault();
  show(stateOf(event), "failed");
}

document.addEventListener("htmx:before:request", (event) => show(stateOf(event), "busy"));
document.addEventListener("htmx:after:request", answered);
document.addEventListener("htmx:error", (event) => show(stateOf(event), "failed"));

function bind() {
  for (const form of document.querySelectorAll("form[data-autosave]:not([data-autosave-bound])")) {
    form.dataset.autosaveBound = "";
    new Autosave(form);
  }
}

bind();
document.addEventListener("htmx:after:swap", bind);
