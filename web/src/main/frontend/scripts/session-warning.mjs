const WARNING = 120
const SECOND = 1000
// the server notes a request to the minute only: until then it would still take us for present
const GRAIN = 65

/** Warns two minutes before the sign-out by idleness, and lets people stay; all open pages share what one has learnt. */
export function sessionWarning() {
  const dialog = document.getElementById('session-warning')
  if (!dialog) {
    return
  }
  const others = new BroadcastChannel('tfc-session')
  const left = dialog.querySelector('[data-left]')
  const failed = dialog.querySelector('[data-failed]')
  let end = Date.now() + Number(dialog.dataset.seconds) * SECOND

  function extend(seconds) {
    end = Date.now() + seconds * SECOND
    failed.hidden = true
    if (seconds > WARNING && dialog.open) {
      dialog.close()
    }
  }

  function look() {
    const seconds = Math.round((end - Date.now()) / SECOND)
    if (seconds <= -GRAIN) {
      location.assign(`/sign-in?ended=idle&next=${encodeURIComponent(location.pathname)}`)
      return
    }
    if (seconds <= WARNING) {
      const words = inWords(seconds)
      if (left.textContent !== words) {
        left.textContent = words
      }
      if (!dialog.open) {
        dialog.showModal()
      }
    }
    setTimeout(look, SECOND * 5)
  }

  dialog.querySelector('[data-stay]').addEventListener('click', async () => {
    try {
      const answer = await fetch('/account/stay', {
        method: 'POST',
        body: new URLSearchParams({ token: dialog.dataset.token })
      })
      const { seconds } = await answer.json()
      extend(seconds)
      others.postMessage(seconds)
    } catch {
      failed.hidden = false
    }
  })
  others.addEventListener('message', (event) => extend(event.data))
  others.postMessage(Number(dialog.dataset.seconds))
  look()
}

/** Told by the half minute, so that a screen reader is not talking all the time. */
function inWords(seconds) {
  if (seconds > 90) {
    return 'in 2 minutes'
  }
  if (seconds > 60) {
    return 'in a minute and a half'
  }
  if (seconds <= 0) {
    return 'at any moment'
  }
  return seconds > 30 ? 'in 1 minute' : 'in half a minute'
}
