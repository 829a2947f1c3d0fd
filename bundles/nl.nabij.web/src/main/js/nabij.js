// Makes pages livelier; each of them works without this file.
(() => {
  'use strict'

  const PAUSE = 800
  const RETRY = 5000
  const waiting = new Map()

  const status = field => (field.form ?? document).querySelector('.saved')
  const current = field => field.type === 'checkbox' ? String(field.checked) : field.value
  const key = field => `nabij:${field.dataset.autosave}:${field.name}`

  function say(field, state) {
    const place = status(field)
    if (!place) return
    const time = new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }).format(new Date())
    place.dataset.state = state
    place.textContent = (place.dataset[`${state}Text`] ?? '').replace('{time}', time)
  }

  // One PATCH a field, with the text it started from: the server sees whether somebody else changed that same field.
  async function save(field) {
    const value = current(field)
    const body = new URLSearchParams({ field: field.name, base: field.dataset.base ?? '', value })
    waiting.delete(field)
    sessionStorage.setItem(key(field), JSON.stringify({ base: field.dataset.base, value }))
    try {
      const answer = await fetch(field.dataset.autosave, {
        method: 'PATCH',
        headers: { 'Form-Token': field.form?.elements.formToken?.value ?? '' },
        body,
      })
      if (answer.ok) {
        field.dataset.base = value
        sessionStorage.removeItem(key(field))
        say(field, 'saved')
      } else if (answer.status === 409 || answer.status === 400) {
        sessionStorage.removeItem(key(field))
        show(field, await answer.text())
        say(field, 'refused')
      } else {
        again(field)
      }
    } catch {
      again(field)
    }
  }

  function again(field) {
    say(field, 'waiting')
    later(field, RETRY)
  }

  function later(field, pause) {
    clearTimeout(waiting.get(field))
    waiting.set(field, setTimeout(save, pause, field))
  }

  // The answer is a piece of our own page, already escaped; it stands under the field, which keeps what was typed.
  function show(field, html) {
    const place = field.closest('.utrecht-form-field')
    place.querySelector('.from-server')?.remove()
    const answer = document.createElement('div')
    answer.className = 'from-server'
    answer.setAttribute('role', 'alert')
    answer.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes)
    place.append(answer)
  }

  function watch(root) {
    for (const field of root.querySelectorAll('[data-autosave]')) {
      if (field.type === 'radio' || field.dataset.base !== undefined) continue
      field.dataset.base = current(field)
      const kept = JSON.parse(sessionStorage.getItem(key(field)))
      if (kept && kept.value !== current(field) && field.type !== 'checkbox') {
        // With the text it started from then, so that a change made meanwhile is noticed.
        field.dataset.base = kept.base
        field.value = kept.value
        later(field, 0)
      }
    }
  }

  document.addEventListener('input', ({ target }) => {
    if (target.dataset?.autosave) later(target, PAUSE)
  })
  document.addEventListener('submit', ({ target }) => {
    if (target.dataset.signOut !== undefined) sessionStorage.clear()
    for (const field of target.elements) {
      clearTimeout(waiting.get(field))
      waiting.delete(field)
      if (field.dataset.autosave) sessionStorage.removeItem(key(field))
    }
  })
  addEventListener('online', () => [...waiting.keys()].forEach(field => later(field, 0)))
  addEventListener('beforeunload', event => {
    if (waiting.size) event.preventDefault()
  })

  // What a link in the address announced is said once; a reload or a bookmark must not say it again.
  const address = new URL(location.href)
  if (address.searchParams.has('gedaan')) {
    address.searchParams.delete('gedaan')
    history.replaceState(null, '', address)
  }

  // On a wide screen the sheet shows every topic, so their switches need no stop of their own.
  const wide = matchMedia('(min-width: 75rem)')
  const flatten = () => document.querySelectorAll('.topic > summary').forEach(summary => { summary.tabIndex = wide.matches ? -1 : 0 })
  wide.addEventListener('change', flatten)

  document.addEventListener('htmx:load', ({ target }) => watch(target))
  watch(document)
  flatten()
})()
