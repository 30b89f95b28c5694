// Looks at pages with Lighthouse (mobile), axe and the Nu HTML validator, and writes one figure a line.
// node pages.mjs FIGURES SITE PATH...
import {spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';
import vnu from 'vnu-jar';

const [figures, site, ...paths] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const lines = [];
const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH,
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
});

const nameOf = (path) => (path === '/' ? 'home' : path.slice(1).replace(/\/.*/, '-detail'));

const validate = async (name, address) => {
  const html = await (await fetch(address)).text();
  const ran = spawnSync(process.env.JAVA, ['-jar', vnu, '--format', 'json', '--exit-zero-always', '-'], {input: html});
  const found = String(ran.stderr).replace(/^[^{]*/, '');
  const errors = JSON.parse(found).messages.filter((message) => message.type === 'error');
  errors.forEach((error) => console.log(name, error.lastLine, error.message));
  lines.push(`09-html-errors-${name} ${errors.length} errors < 0`);
};

for (const path of paths) {
  const name = nameOf(path);
  const address = site + path;
  const page = await browser.newPage();
  await page.setBypassCSP(true);
  await page.goto(address, {waitUntil: 'load'});
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run());
  found.violations.forEach((violation) => console.log(name, violation.id, violation.nodes.length));
  lines.push(`09-axe-${name} ${found.violations.length} violations < 0`);
  await page.close();

  const page2 = await browser.newPage();
  // a demonstration tells search engines to stay away, whatever the page
  const flags = {output: 'json', logLevel: 'error', skipAudits: ['is-crawlable']};
  const {lhr} = await lighthouse(address, flags, undefined, page2);
  for (const category of ['performance', 'accessibility', 'best-practices', 'seo']) {
    const score = Math.round((lhr.categories[category]?.score ?? 0) * 100);
    lines.push(`09-lighthouse-${category}-${name} ${score} of-100 > 100`);
  }
  for (const audit of Object.values(lhr.audits)) {
    if (audit.score !== null && audit.score < 0.9 && !['informative', 'manual', 'notApplicable'].includes(audit.scoreDisplayMode)) {
      console.log(name, audit.id, audit.score, audit.displayValue ?? '');
    }
  }
  lines.push(`09-lcp-${name} ${(lhr.audits['largest-contentful-paint'].numericValue / 1000).toFixed(2)} s < 1.5`);
  lines.push(`09-cls-${name} ${lhr.audits['cumulative-layout-shift'].numericValue.toFixed(3)} shift < 0`);
  await page2.close();
  await validate(name, address);
}
await browser.close();
writeFileSync(figures, lines.join('\n') + '\n');
