// SPDX-License-Identifier: EUPL-1.2
// The picture code on paper carries the code behind a #, which a browser never sends. It is put in the field and taken
// out of the address, so that it stays in no history.

const field = document.querySelector("[data-code]");
const carried = window.location.hash.slice(1);
if (field && carried) {
  field.value = decodeURIComponent(carried);
  window.history.replaceState(null, "", window.location.pathname);
}
