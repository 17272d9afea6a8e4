// SPDX-License-Identifier: EUPL-1.2
// "Snel weg": leave at once, and put the other page in the place of this one, so that "back" does not return here.
// Without script the link is a plain link.

for (const link of document.querySelectorAll("a[data-leave]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    document.body.hidden = true;
    window.location.replace(link.href);
  });
}
