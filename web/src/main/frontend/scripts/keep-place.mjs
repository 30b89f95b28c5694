const KEY = 'tfc-filter-place'

/** After a filter has been applied at once the new page opens where the old one stood, with the focus on the same filter. */
export function keepPlace() {
  const form = document.querySelector('form[data-filters]')
  if (!form) {
    return
  }
  const place = JSON.parse(sessionStorage.getItem(KEY) ?? 'null')
  sessionStorage.removeItem(KEY)
  if (place?.path === location.pathname) {
    document.getElementById(place.field)?.focus({ preventScroll: true })
    window.scrollTo(0, place.top)
  }
  form.addEventListener('change', (event) => {
    sessionStorage.setItem(KEY, JSON.stringify({ path: location.pathname, field: event.target.id, top: window.scrollY }))
  })
}
