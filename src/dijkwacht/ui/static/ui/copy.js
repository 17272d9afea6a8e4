// SPDX-License-Identifier: EUPL-1.2
// Copies a link or a code: {% copy_button of="id" %}. The button stays hidden until it can work.

document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("button[data-copy]");
  if (!button) return;
  const source = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(source.value ?? source.textContent.trim());
    button.textContent = button.dataset.copied;
  } catch {
    source.focus();
    source.select?.();
  }
});

function show() {
  for (const button of document.querySelectorAll("button[data-copy][hidden]")) button.hidden = false;
}

if (navigator.clipboard) {
  show();
  document.addEventListener("htmx:after:swap", show);
}
