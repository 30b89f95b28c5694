// Builds the styles and scripts of the pages: node build.mjs OUTDIR
// OUTDIR/assets holds fingerprinted files with their .gz and .br siblings, OUTDIR/WEB-INF/assets.json says which name became which.
import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { compile } from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const webModule = resolve(here, '../../..')
const out = resolve(process.argv[2] ?? join(webModule, 'target/frontend'))
const compressible = new Set(['.css', '.js', '.svg', '.json'])

/** @type {Record<string, string>} plain name to fingerprinted name */
const manifest = {}

/** Writes one file under its fingerprinted name and remembers it. */
async function publish(name, content) {
  const bytes = Buffer.from(content)
  const extension = extname(name)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  const published = `${name.slice(0, -extension.length)}-${hash}${extension}`
  const file = join(out, 'assets', published)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, bytes)
  if (compressible.has(extension)) {
    await writeFile(`${file}.gz`, gzipSync(bytes, { level: 9 }))
    await writeFile(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
  }
  manifest[name] = published
}

/** The design system names its icons by fixed addresses: each one in use is published and named by its fingerprint. */
async function withIcons(css) {
  const used = new Set([...css.matchAll(/url\("?\/assets\/images\/([a-z-]+\.svg)"?\)/g)].map((match) => match[1]))
  for (const icon of used) {
    const file = join(webModule, 'node_modules/nhsuk-frontend/dist/nhsuk/assets/images', icon)
    await publish(`images/${icon}`, await readFile(file))
    css = css.replaceAll(`/assets/images/${icon}`, manifest[`images/${icon}`])
  }
  return css
}

async function styles(name) {
  const { css } = compile(join(here, `${name}.scss`), {
    style: 'compressed',
    loadPaths: [join(webModule, 'node_modules')],
    quietDeps: true
  })
  const foreign = css.match(/url\(\s*["']?(https?:)?\/\/[^)]*\)/)
  if (foreign) {
    throw new Error(`${name}.scss asks another site for ${foreign[0]}: pages make no request to a third party`)
  }
  return publish(`${name}.css`, await withIcons(css))
}

async function script(name) {
  const { outputFiles } = await build({
    entryPoints: [join(here, `${name}.mjs`)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    write: false,
    logLevel: 'error'
  })
  return publish(`${name}.js`, outputFiles[0].contents)
}

await rm(out, { recursive: true, force: true })
for (const name of (await readdir(join(here, 'images'))).sort()) {
  await publish(`images/${name}`, await readFile(join(here, 'images', name)))
}
await styles('app')
await styles('workspace')
await script('app')
await mkdir(join(out, 'WEB-INF'), { recursive: true })
await writeFile(join(out, 'WEB-INF/assets.json'), JSON.stringify(manifest, null, 2) + '\n')
