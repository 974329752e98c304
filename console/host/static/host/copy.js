// Copies the lines for embedding; where a browser forbids it, they can still be marked and copied.

const snippet = document.querySelector(".snippet");
const button = snippet.querySelector("button");

async function copy() {
  try {
    await navigator.clipboard.writeText(snippet.querySelector("code").textContent);
    button.textContent = button.dataset.done;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    button.textContent = button.dataset.failed;
  }
}

if (navigator.clipboard) {
  button.hidden = false;
  button.addEventListener("click", copy);
}
