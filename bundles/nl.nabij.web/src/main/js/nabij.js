// Makes pages livelier; each of them works without this file.
(() => {
  'use strict'

  // What a link in the address announced is said once; a reload or a bookmark must not say it again.
  const address = new URL(location.href)
  if (address.searchParams.has('gedaan')) {
    address.searchParams.delete('gedaan')
    history.replaceState(null, '', address)
  }

  // On a wide screen a sheet that does not fold shows every topic, so their switches need no stop of their own.
  const wide = 70 * parseFloat(getComputedStyle(document.documentElement).fontSize)
  const flatten = ({ target, contentRect }) => target.querySelectorAll('.sheet:not(.sheet-fold) .topic > summary').forEach(summary => { summary.tabIndex = contentRect.width >= wide ? -1 : 0 })
  const frames = new ResizeObserver(found => found.forEach(flatten))
  document.querySelectorAll('.sheet-frame').forEach(frame => frames.observe(frame))

  // A form that comes back after signing in needs no press more.
  document.querySelector('form[data-go-on]')?.requestSubmit()

  const chosen = select => Math.max(0, [...select.options].findIndex(option => option.defaultSelected))
  const isChanged = field =>
    field.type === 'radio' || field.type === 'checkbox' ? field.checked !== field.defaultChecked
      : field.options ? field.selectedIndex !== chosen(field)
        : field.defaultValue !== undefined && field.value !== field.defaultValue

  // A form with something in it that is not saved: typed just now, or shown again by the server.
  function halfFilled() {
    const forms = [...document.querySelectorAll('main form[method=post]')]
    const shownAgain = document.querySelector('main .notice[tabindex]')
    return forms.find(form => [...form.elements].some(isChanged)) ?? (shownAgain && forms.find(form => form.querySelector('.utrecht-form-field')))
  }

  // Another language in the middle of a form: the form goes along, to be shown again and not to be saved.
  document.querySelector('form[data-language]')?.addEventListener('submit', async event => {
    const form = halfFilled()
    if (!form) return
    event.preventDefault()
    const { target, submitter } = event
    await fetch(target.action, { method: 'POST', body: new URLSearchParams(new FormData(target, submitter)), redirect: 'manual' })
    const returned = Object.assign(document.createElement('input'), { type: 'hidden', name: 'returned', value: 'true' })
    form.append(returned)
    form.requestSubmit()
  })

  // Some things are asked only after a certain answer. What was filled in there stays, shown or not.
  const given = ({ type, checked, value }) => (type === 'radio' || type === 'checkbox') && !checked ? '' : value
  const follow = form => form.querySelectorAll('[data-when]').forEach(part => {
    const found = [...form.elements].filter(field => field.name === part.dataset.when).map(given).filter(Boolean)
    const wanted = (part.dataset.whenIs ?? '').split(' ').filter(Boolean)
    part.hidden = wanted.length ? !found.some(value => wanted.includes(value)) : !found.length
  })
  document.addEventListener('input', ({ target }) => { if (target.form) follow(target.form) })
  document.addEventListener('htmx:load', ({ target }) => target.querySelectorAll('form').forEach(follow))
  for (const form of document.forms) follow(form)

  // A text that is nearly or quite too long says so; nothing of it is cut.
  function count(field) {
    const { length } = field.value
    const max = Number(field.dataset.length)
    let said = field.parentElement.querySelector('.length')
    if (length < max * 0.9) return said?.remove()
    if (!said) {
      said = Object.assign(document.createElement('p'), { className: 'length' })
      said.setAttribute('role', 'status')
      field.after(said)
    }
    said.classList.toggle('too-long', length > max)
    const { lengthText, tooLongText } = document.querySelector('main').dataset
    said.textContent = (length > max ? tooLongText : lengthText).replace('{count}', length).replace('{max}', max)
  }
  document.addEventListener('input', ({ target }) => { if (target.dataset.length) count(target) })
  document.querySelectorAll('[data-length]').forEach(count)

  // What only some browsers can do with an address.
  document.querySelectorAll('[data-copy]').forEach(button => { button.hidden = !navigator.clipboard })
  document.querySelectorAll('[data-share]').forEach(button => { button.hidden = !navigator.share })
  document.addEventListener('click', async ({ target: { dataset, parentElement } }) => {
    if (dataset.share) await navigator.share({ url: dataset.share }).catch(() => {})
    if (!dataset.copy) return
    await navigator.clipboard.writeText(dataset.copy)
    parentElement.querySelector('[role=status]').textContent = dataset.doneText
  })

  // A form that could not be sent stays as it is, says so, and goes when there is a connection again.
  let unsent = null
  const say = (form, state) => {
    const place = form.querySelector('.saved')
    if (place) place.textContent = place.dataset[`${state}Text`]
  }
  document.addEventListener('htmx:sendError', ({ detail: { elt } }) => {
    if (elt.tagName === 'FORM') unsent = elt
    say(elt, 'waiting')
  })
  document.addEventListener('htmx:responseError', ({ detail: { elt, xhr } }) => say(elt, xhr.status === 404 ? 'gone' : 'failed'))
  addEventListener('online', () => {
    if (unsent?.isConnected) unsent.requestSubmit()
    unsent = null
  })
})()
