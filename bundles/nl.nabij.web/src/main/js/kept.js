// Keeps what is typed in a form that its button saves: in this tab alone, for who typed it, until it is saved or until
// sign-out (decision 0007). Without a connection the form stays where it is.
(() => {
  'use strict'

  const main = document.querySelector('main')
  const address = new URL(location.href)
  address.searchParams.delete('gedaan')

  // Who fills in alone by a link has no account; that form says so itself, and is kept until it is sent.
  const ownerOf = form => form.dataset.keep ?? form.elements.formToken?.value.split('.')[1] ?? ''
  const key = form => `nabij:${ownerOf(form)}:form:${address.pathname}${address.search}#${form.getAttribute('action') ?? ''}`
  const forms = [...document.querySelectorAll('main form[method=post]:not([data-go-on])')].filter(ownerOf)

  // With the key against saving twice and the version, so that a change made meanwhile is noticed.
  const isKept = ({ name, type, dataset }) => name && !dataset.autosave
    && (type === 'hidden' ? name === 'request' || name === 'version' : !['password', 'search', 'submit', 'button'].includes(type))
  const fields = form => [...form.elements].filter(isKept)
  const isChoice = ({ type }) => type === 'radio' || type === 'checkbox'
  const written = form => JSON.stringify(fields(form).filter(field => !isChoice(field) || field.checked).map(({ name, value }) => [name, value]))
  const shownAgain = document.querySelector('main .notice[tabindex]')
  const asSent = new Map(forms.map(form => [form, written(form)]))

  const keep = form => sessionStorage.setItem(key(form), written(form))
  const forget = form => sessionStorage.removeItem(key(form))

  function fill(form, kept) {
    for (const field of fields(form)) {
      const at = kept.findIndex(([name, value]) => name === field.name && (!isChoice(field) || value === field.value))
      if (isChoice(field)) field.checked = at >= 0
      else if (at >= 0) field.value = kept.splice(at, 1)[0][1]
      if (at >= 0 && field.value) field.closest('details')?.setAttribute('open', '')
    }
  }

  function notice(text, label, press) {
    const place = document.createElement('div')
    place.className = 'notice notice-attention kept'
    place.setAttribute('role', 'alert')
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'quiet-button', textContent: label })
    button.addEventListener('click', press)
    place.append(Object.assign(document.createElement('p'), { textContent: text }), button)
    return place
  }

  function giveBack(form) {
    const kept = sessionStorage.getItem(key(form))
    if (!kept || kept === asSent.get(form)) return
    fill(form, JSON.parse(kept))
    const { keptText, startOverText } = { ...main.dataset, ...form.dataset }
    form.prepend(notice(keptText, startOverText, () => {
      forget(form)
      location.reload()
    }))
  }

  // What was sent is saved when its answer is another page, or this one without a fault in it.
  function settle() {
    const [navigation] = performance.getEntriesByType('navigation')
    const isAnswer = main.dataset.answer !== undefined
    for (const name of Object.keys(sessionStorage).filter(one => one.endsWith('#sent'))) {
      const [sent, action] = JSON.parse(sessionStorage.getItem(name))
      sessionStorage.removeItem(name)
      const failed = isAnswer && (shownAgain || navigation.responseStatus >= 400)
      if (!failed && (isAnswer || navigation.redirectCount)) sessionStorage.removeItem(sent)
      if (!shownAgain) continue
      sessionStorage.removeItem(sent)
      forms.filter(form => form.getAttribute('action') === action).forEach(keep)
    }
  }

  function holdBack(event) {
    event.preventDefault()
    const { target: form, submitter } = event
    form.querySelector('.kept[data-held]')?.remove()
    const held = notice(main.dataset.offlineText, main.dataset.againText, () => form.requestSubmit(submitter))
    held.dataset.held = ''
    const row = submitter?.closest('.actions')
    if (row && row !== form) row.before(held)
    else form.append(held)
  }

  document.addEventListener('input', ({ target: { form } }) => {
    if (!asSent.has(form)) return
    if (!shownAgain && written(form) === asSent.get(form)) forget(form)
    else keep(form)
  })
  document.addEventListener('submit', event => {
    const { target: form } = event
    if (!asSent.has(form) || form.dataset.keep) return
    if (!navigator.onLine) holdBack(event)
    else sessionStorage.setItem(`nabij:${ownerOf(form)}:#sent`, JSON.stringify([key(form), form.getAttribute('action')]))
  })

  const forgetSent = () => {
    if (!document.querySelector('main [data-sent]')) return
    Object.keys(sessionStorage).filter(name => name.startsWith('nabij:link:')).forEach(name => sessionStorage.removeItem(name))
  }
  document.addEventListener('htmx:load', forgetSent)
  forgetSent()

  // On the log-in page nobody is known yet; what was sent is shown again after it.
  if (document.querySelector('header form[data-sign-out]') && !document.querySelector('form[data-go-on]')) settle()
  forms.forEach(giveBack)
})()
