// Saves what is typed, field by field. What is not saved yet lies in this tab's storage, until it is or until sign-out, and
// for nobody but who typed it.
(() => {
  'use strict'

  const PAUSE = 800
  const RETRY = 5000
  const drafts = new Map()

  const owner = document.querySelector('[name=formToken]')?.value.split('.')[1] ?? ''
  const key = field => `nabij:${owner}:${field.dataset.autosave}:${field.name}`
  const isChoice = field => field.type === 'radio' || field.type === 'checkbox'

  // Radios of one name are one draft.
  function draftOf(field) {
    const name = key(field)
    if (!drafts.has(name)) drafts.set(name, { name, field, base: baseOf(field), timer: 0, state: '' })
    return drafts.get(name)
  }

  const radios = field => [...field.form.querySelectorAll('input[type=radio]')].filter(one => one.name === field.name)

  function valueOf(field, attribute = 'value', chosen = 'checked') {
    if (field.type === 'checkbox') return field[chosen] ? field.value : ''
    if (field.type === 'radio') return radios(field).find(one => one[chosen])?.value ?? ''
    return field[attribute]
  }

  function setValue(field, value) {
    if (field.type === 'checkbox') field.checked = value === field.value
    else if (field.type === 'radio') radios(field).forEach(one => { one.checked = one.value === value })
    else field.value = value
  }

  // What the server sent, not what a browser filled in again after a reload.
  const baseField = field => field.form?.elements[`base:${field.name}`]
  const baseOf = field => baseField(field)?.value ?? valueOf(field, 'defaultValue', 'defaultChecked')

  function say(field, state) {
    const place = (field.form ?? document).querySelector('.saved')
    if (!place) return
    const time = new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }).format(new Date())
    place.dataset.state = state
    place.textContent = (place.dataset[`${state}Text`] ?? '').replace('{time}', time)
  }

  function later(draft, pause) {
    clearTimeout(draft.timer)
    draft.timer = setTimeout(send, pause, draft)
  }

  // One request a field at a time, or a slow one would seem to be somebody else's change to the next.
  async function send(draft, leaving = false) {
    clearTimeout(draft.timer)
    draft.timer = 0
    const { field } = draft
    const value = valueOf(field)
    if (draft.state === 'sending') return
    if (value === draft.base) return forget(draft)
    draft.state = 'sending'
    const answer = await fetch(field.dataset.autosave, {
      method: 'PATCH',
      headers: { 'Form-Token': field.form?.elements.formToken?.value ?? '' },
      body: new URLSearchParams({ field: field.name, base: draft.base, value }),
      keepalive: leaving,
    }).catch(() => null)
    draft.state = ''
    if (answer?.ok) {
      saved(draft, value, answer)
    } else if (answer?.status === 409 || answer?.status === 400) {
      show(field, await answer.text())
      say(field, 'refused')
    } else if (answer?.status === 401 || answer?.status === 403) {
      // Trying again is of no use; the button of the form leads past the log-in page and back, with all that was typed.
      say(field, 'signedOut')
    } else {
      draft.state = 'waiting'
      say(field, 'waiting')
      later(draft, RETRY)
    }
  }

  function saved(draft, value, answer) {
    const { field } = draft
    draft.base = value
    if (baseField(field)) baseField(field).value = value
    const version = answer.headers.get('ETag')?.replaceAll('"', '')
    if (version) document.querySelectorAll('input[name=version]').forEach(input => { input.value = version })
    place(field)?.querySelector('.from-server')?.remove()
    if (valueOf(field) === value) forget(draft)
    else later(draft, PAUSE)
    say(field, 'saved')
  }

  const keep = (draft, value) => sessionStorage.setItem(draft.name, JSON.stringify({ base: draft.base, value }))
  const forget = draft => sessionStorage.removeItem(draft.name)
  const place = field => field.closest('.utrecht-form-field')

  // The answer is a piece of our own page, already escaped; it stands under the field, which keeps what was typed.
  function show(field, html) {
    place(field).querySelector('.from-server')?.remove()
    const answer = document.createElement('div')
    answer.className = 'from-server'
    answer.setAttribute('role', 'alert')
    answer.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes)
    if (isChoice(field)) answer.querySelector('[data-choose=both]')?.remove()
    place(field).append(answer)
  }

  // Two people wrote in one field: the second chooses, knowing both texts.
  function choose(button) {
    const field = place(button).querySelector('[data-autosave]')
    const draft = draftOf(field)
    const { current } = button.closest('.conflict').dataset
    const mine = valueOf(field)
    if (button.dataset.choose === 'theirs') setValue(field, current)
    if (button.dataset.choose === 'both') setValue(field, current + (field.tagName === 'TEXTAREA' ? '\n' : ' ') + mine)
    draft.base = current
    if (baseField(field)) baseField(field).value = current
    place(field).querySelector('.from-server').remove()
    field.focus()
    send(draft)
  }

  function watch(root) {
    for (const field of root.querySelectorAll('[data-autosave]')) {
      if (drafts.has(key(field))) continue
      const draft = draftOf(field)
      const kept = JSON.parse(sessionStorage.getItem(draft.name))
      if (!kept) continue
      if (kept.value === draft.base) {
        forget(draft)
        continue
      }
      // With the text it started from then, so that a change made meanwhile is noticed.
      setValue(field, kept.value)
      draft.base = kept.base
      field.closest('details')?.setAttribute('open', '')
      later(draft, 0)
    }
  }

  document.addEventListener('input', ({ target }) => {
    if (!target.dataset?.autosave) return
    const draft = draftOf(target)
    keep(draft, valueOf(target))
    later(draft, isChoice(target) ? 0 : PAUSE)
  })
  document.addEventListener('click', ({ target }) => {
    if (target.dataset?.choose) choose(target)
  })
  document.addEventListener('submit', ({ target, defaultPrevented }) => {
    if (defaultPrevented) return
    drafts.forEach(draft => {
      clearTimeout(draft.timer)
      draft.state = ''
    })
    if (target.dataset.signOut !== undefined) sessionStorage.clear()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') drafts.forEach(draft => { if (draft.timer) send(draft, true) })
  })
  addEventListener('online', () => drafts.forEach(draft => { if (draft.timer) send(draft) }))
  addEventListener('beforeunload', event => {
    if ([...drafts.values()].some(draft => draft.state === 'waiting')) event.preventDefault()
  })

  if (owner) {
    const others = Object.keys(sessionStorage).filter(name => name.startsWith('nabij:') && !name.startsWith(`nabij:${owner}:`))
    others.forEach(name => sessionStorage.removeItem(name))
  }
  document.addEventListener('htmx:load', ({ target }) => watch(target))
  watch(document)
})()
