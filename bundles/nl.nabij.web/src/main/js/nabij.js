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
  const wide = matchMedia('(min-width: 75rem)')
  const flatten = () => document.querySelectorAll('.sheet:not(.sheet-fold) .topic > summary').forEach(summary => { summary.tabIndex = wide.matches ? -1 : 0 })
  wide.addEventListener('change', flatten)

  flatten()
})()
