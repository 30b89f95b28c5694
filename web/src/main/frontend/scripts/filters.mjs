/** Filters apply as soon as one is changed; their button is only needed without a script. */
export function filters() {
  for (const form of document.querySelectorAll('form[data-filters]')) {
    for (const button of form.querySelectorAll('[data-without-script]')) {
      button.hidden = true
    }
    form.addEventListener('change', (event) => {
      if (event.target.matches('input[type=checkbox]:not([data-pick]), input[type=radio], select')) {
        form.requestSubmit()
      }
    })
    form.addEventListener('submit', (event) => {
      // what is taken away as a file leaves the page, and its fields, as they are
      if (!event.submitter?.hasAttribute('formaction')) {
        dropEmptyFields(form)
      }
    })
    window.addEventListener('pageshow', () => restoreFields(form))
  }
}

/** Keeps addresses short and shareable: a field that says nothing, or only ticks a result, is not in them. */
function dropEmptyFields(form) {
  for (const field of form.elements) {
    const said = field.value !== '' && !('pick' in field.dataset)
    if (field.name && !said && field.type !== 'hidden') {
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
