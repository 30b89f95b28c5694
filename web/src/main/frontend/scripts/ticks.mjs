/** Ticks hold over the pages of a list: the links to its other pages take them along. */
export function ticks() {
  for (const form of document.querySelectorAll('form[data-filters]')) {
    const name = form.querySelector('[data-pick]')?.name
    if (name) {
      form.addEventListener('click', (event) => {
        const link = event.target.closest('.nhsuk-pagination a')
        if (link) {
          takeAlong(form, name, link)
        }
      })
    }
  }
}

function takeAlong(form, name, link) {
  const address = new URL(link.href)
  address.searchParams.delete(name)
  for (const field of form.querySelectorAll(`input[name="${name}"]`)) {
    if (field.type === 'hidden' || field.checked) {
      address.searchParams.append(name, field.value)
    }
  }
  link.href = address.href
}
