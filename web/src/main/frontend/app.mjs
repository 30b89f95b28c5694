// Comfort only: every page works without this file.
import { Button, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, SkipLink, createAll } from 'nhsuk-frontend'
import { filters } from './scripts/filters.mjs'
import { keepPlace } from './scripts/keep-place.mjs'
import { sessionWarning } from './scripts/session-warning.mjs'
import { share } from './scripts/share.mjs'
import { ticks } from './scripts/ticks.mjs'

document.body.classList.add('js-enabled', 'nhsuk-frontend-supported')
for (const component of [Button, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, SkipLink]) {
  createAll(component)
}
filters()
keepPlace()
sessionWarning()
share()
ticks()
