// Makes the files under /static: one style sheet, htmx, our own script, fonts, icon, and their manifest.
// Usage: node build.mjs <target folder>
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transform } from 'lightningcss'

const here = dirname(fileURLToPath(import.meta.url))
const target = process.argv[2]
const modules = join(here, 'node_modules')
const read = (...path) => readFileSync(join(...path), 'utf8')
const manifest = {}

rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })

// The hash stands in the name because a jar's entries all carry the same Last-Modified.
function publish(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  const dot = name.lastIndexOf('.')
  const hashed = `${name.slice(0, dot)}.${hash}${name.slice(dot)}`
  writeFileSync(join(target, hashed), content)
  manifest[name] = hashed
  return hashed
}

// Of the theme's 2,780 tokens only those are kept that the style sheet reads, directly or through another token.
function usedTokens(theme, css) {
  const tokens = new Map([...theme.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(m => [m[1], m[2]]))
  const used = new Set()
  const follow = text => {
    for (const [, name] of text.matchAll(/var\(\s*(--[\w-]+)/g)) {
      if (tokens.has(name) && !used.has(name)) {
        used.add(name)
        follow(tokens.get(name))
      }
    }
  }
  follow(css)
  return [...used].sort().map(name => `${name}:${tokens.get(name)};`).join('')
}

function fonts() {
  const family = '@fontsource-variable/atkinson-hyperlegible-next'
  const ranges = JSON.parse(read(modules, family, 'unicode.json'))
  publish('font-license.txt', readFileSync(join(modules, family, 'LICENSE')))
  return ['latin', 'latin-ext'].map(subset => {
    const file = publish(`atkinson-${subset}.woff2`,
      readFileSync(join(modules, family, 'files', `atkinson-hyperlegible-next-${subset}-wght-normal.woff2`)))
    return `@font-face{font-family:"Atkinson Hyperlegible Next";font-weight:200 800;font-display:swap;` +
      `src:url("${file}") format("woff2");unicode-range:${ranges[subset]}}`
  }).join('')
}

const components = readdirSync(join(modules, '@utrecht')).sort()
  .map(name => read(modules, '@utrecht', name, 'dist/index.css')).join('\n')
const own = readdirSync(join(here, '../css')).sort().map(name => read(here, '../css', name)).join('\n')
const theme = read(modules, '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css')
const tokens = `.nabij-theme{${usedTokens(theme, components + own)}}`
const { code } = transform({
  filename: 'nabij.css',
  code: Buffer.from([fonts(), tokens, components, own].join('\n')),
  minify: true,
  targets: { chrome: 100 << 16, firefox: 100 << 16, safari: 15 << 16 },
})
publish('nabij.css', code)
publish('htmx.js', read(modules, 'htmx.org/dist/htmx.min.js'))
publish('nabij.js', ['kept.js', 'autosave.js', 'nabij.js'].map(name => read(here, '../js', name)).join(';'))
publish('icon.svg', read(here, '../js/icon.svg'))
writeFileSync(join(target, 'manifest.properties'),
  Object.entries(manifest).map(([name, file]) => `${name}=${file}\n`).join(''))
