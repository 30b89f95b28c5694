/** Filters apply as soon as one is changed; their button is only needed without a script. */
export function filters() {
  for (const form of document.querySelectorAll('form[data-filters]')) {
    for (const button of form.querySelectorAll('[data-without-script]')) {
      button.hidden = true
    }
    form.addEventListener('change', (event) => {
      if (event.target.matches('input[type=checkbox], input[type=radio], select')) {
        form.requestSubmit()
      }
    })
    form.addEventListener('submit', () => dropEmptyFields(form))
    window.addEventListener('pageshow', () => restoreFields(form))
  }
}

/** Keeps addresses short and shareable: a field that says nothing is not in them. */
function dropEmptyFields(form) {
  for (const field of form.elements) {
    if (field.name && field.value === '' && field.type !== 'hidden') {
      field.disabled = true
      field.dataset.dropped = ''
    }
  }
}

function restoreFields(form) {
  for (const field of form.querySelectorAll('[data-dropped]')) {
    field.disabled = false
    delete field.dataset.dropped
  }
}
