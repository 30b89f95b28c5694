/** "Copy link" beside a shareable address; without a script the address itself stands there. */
export function share() {
  for (const button of document.querySelectorAll('button[data-copy]')) {
    button.hidden = false
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset.copy)
      const said = button.parentElement.querySelector('[role=status]')
      if (said) {
        said.textContent = button.dataset.copied ?? 'Link copied'
      }
    })
  }
  for (const button of document.querySelectorAll('button[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => window.print())
  }
}
