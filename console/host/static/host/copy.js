// Copies the lines for embedding; where a browser forbids it, they can still be marked and copied.

async function copy(snippet, button) {
  try {
    await navigator.clipboard.writeText(snippet.querySelector("code").textContent);
    button.textContent = button.dataset.done;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    button.textContent = button.dataset.failed;
  }
}

if (navigator.clipboard) {
  for (const snippet of document.querySelectorAll(".snippet")) {
    const button = snippet.querySelector("button");
    button.hidden = false;
    button.addEventListener("click", () => copy(snippet, button));
  }
}
