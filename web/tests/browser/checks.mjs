import assert from 'node:assert/strict';

const byId = (page, id) => page.getByTestId(id);

/** Opens a view and waits until the map is drawn. */
async function open(page, address, query = '') {
  await page.goto(`${address}/${query}`);
  await page.waitForSelector('[data-testid=map][data-ready=true]');
}

const json = async (page, address, path) => (await page.request.get(address + path)).json();

/** The report with most claims. */
const richest = async (page, address) => (await json(page, address, '/api/reports')).sort((a, b) => b.claims - a.claims)[0];

/** Each is given a fresh page and the server's address, and throws when something is not as it should be. */
export const checks = {
  async 'shows the incidents of the samples, and says that claims are not facts'(page, address) {
    await open(page, address);
    const { length } = await json(page, address, '/api/incidents');
    assert.ok(length > 0, 'the demo has no incidents');
    assert.equal(await byId(page, 'incident').count(), length);
    assert.match(await page.locator('header').first().innerText(), /Claims, not facts/);
  },

  async 'draws a map: the canvas holds many colours'(page, address) {
    await open(page, address);
    await page.waitForTimeout(1000);
    // Counted on an empty page: ours may fetch nothing but from its server.
    const empty = await page.context().newPage();
    const colours = await empty.evaluate(async (png) => {
      const image = await createImageBitmap(await (await fetch(png)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const seen = new Set();
      for (let i = 0; i < data.length; i += 4 * 7) seen.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
      return seen.size;
    }, await pictureOf(page));
    assert.ok(colours > 40, `the map shows ${colours} colours`);
  },

  async 'moving the slider filters incidents and stands in the URL'(page, address) {
    await open(page, address);
    const all = await byId(page, 'incident').count();
    const days = (await byId(page, 'slider').getAttribute('max')) | 0;
    await byId(page, 'slider').fill(String(days - 2));
    assert.match(page.url(), /day=\d{4}-\d\d-\d\d/);
    assert.ok((await byId(page, 'incident').count()) < all, 'a day holds fewer incidents than all days');
    await byId(page, 'slider').focus();
    const before = page.url();
    await page.keyboard.press('ArrowRight');
    assert.notEqual(page.url(), before, 'the arrow key moves the day');
    await page.getByRole('button', { name: 'All days' }).click();
    assert.equal(await byId(page, 'incident').count(), all);
  },

  async 'play moves through the days with the space key'(page, address) {
    await open(page, address);
    await page.keyboard.press('Space');
    await page.waitForFunction(() => location.search.includes('day='));
    await page.keyboard.press('Space');
    assert.equal(await page.getByRole('button', { name: 'Play' }).count(), 1);
  },

  async 'an incident shows its claims by origin and leads to their report'(page, address) {
    await open(page, address);
    await byId(page, 'incident').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const words = byId(page, 'claim-words').first();
    const quoted = (await words.locator('q').innerText()).replace(/^["“]|["”]$/g, '');
    await words.click();
    await byId(page, 'report-view').waitFor();
    const marked = await page.locator('.marked.chosen').allInnerTexts();
    const folded = (text) => text.replace(/\s+/g, ' ').trim();
    assert.ok(folded(marked.join(' ')).includes(folded(quoted).slice(0, 20)), `the words “${quoted}” are marked, found ${marked}`);
    await page.goBack();
    await byId(page, 'incident-panel').waitFor();
  },

  async 'a report shows its words highlighted, and a chosen claim shows its fields, both ways'(page, address) {
    const report = await richest(page, address);
    await open(page, address, '?tab=reports');
    await byId(page, 'report').filter({ hasText: report.title }).first().click();
    await byId(page, 'report-view').waitFor();
    assert.equal(await byId(page, 'claim').count(), report.claims);
    assert.ok((await byId(page, 'highlight').count()) >= report.claims / 2, 'most claims have words of their own');
    await byId(page, 'highlight').first().click();
    await byId(page, 'claim-fields').waitFor();
    assert.match(await byId(page, 'claim-fields').innerText(), /Kind[\s\S]*Modality[\s\S]*Place/);
    assert.match(page.url(), /claim=/);
    await byId(page, 'claim').last().click();
    await page.locator('.marked.chosen').first().waitFor();
    await byId(page, 'highlight').first().focus();
    await page.keyboard.press('Enter');
    assert.equal(await byId(page, 'claim-fields').count(), 1);
  },

  async 'every marked word is a slice of the report by its spans'(page, address) {
    const { id } = await richest(page, address);
    const report = await json(page, address, `/api/reports/${encodeURIComponent(id)}`);
    const full = `${report.title}\n${report.text}`;
    for (const { claim } of report.claims) claim.evidence.forEach((words, i) => assert.equal(full.slice(claim.spans[i].start, claim.spans[i].end), words));
    await open(page, address, `?report=${encodeURIComponent(id)}`);
    for (const text of await byId(page, 'highlight').allTextContents()) assert.ok(full.includes(text), `“${text}” is not in the report`);
  },

  async 'an area shows what is claimed and what is derived'(page, address) {
    await open(page, address, '?tab=access');
    await byId(page, 'area').first().click();
    assert.match(await byId(page, 'access-panel').innerText(), /What is claimed[\s\S]*What control of the roads implies[\s\S]*People/);
  },

  async 'control is drawn in cells that say that they are no front line, and a place shows who says so'(page, address) {
    const { features } = await json(page, address, '/api/cells');
    assert.ok(features.length > 100, `${features.length} cells`);
    await open(page, address, '?tab=control');
    assert.match(await page.locator('.legend').innerText(), /no front line/);
    const { place } = (await json(page, address, '/api/control')).find((c) => c.state !== 'unknown' && c.until === null);
    await open(page, address, `?tab=control&place=${place}`);
    await byId(page, 'voices').first().waitFor();
    assert.match(await byId(page, 'voices').first().innerText(), /Who says so/);
  },

  async 'an area keeps what an authority lists it as apart, and tells day by day'(page, address) {
    await open(page, address, '?tab=access&area=eastern-aleppo');
    assert.match(await byId(page, 'designations').innerText(), /Their word/);
    await byId(page, 'events').waitFor();
  },

  async 'search narrows the list, and a shared link shows the same'(page, address) {
    await open(page, address);
    const place = (await json(page, address, '/api/incidents')).find((i) => i.place).place;
    await byId(page, 'search').fill(place);
    const narrowed = await byId(page, 'incident').count();
    assert.ok(narrowed > 0 && narrowed <= (await json(page, address, '/api/incidents')).length);
    await open(page, address, new URL(page.url()).search);
    assert.equal(await byId(page, 'incident').count(), narrowed);
  },

  async 'theme and language change in place and stand in the URL'(page, address) {
    await open(page, address, '?theme=light');
    await byId(page, 'theme').click();
    assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
    await byId(page, 'language').click();
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
    assert.match(page.url(), /lang=ar/);
    assert.match(await page.locator('[role=tab]').first().innerText(), /الحوادث/);
    await page.waitForTimeout(500);
  },

  async 'on a phone nothing scrolls sideways'(page, address) {
    const { id } = await richest(page, address);
    const [incident] = await json(page, address, '/api/incidents');
    await page.setViewportSize({ width: 390, height: 844 });
    for (const query of ['', '?lang=ar', `?report=${encodeURIComponent(id)}`, `?incident=${encodeURIComponent(incident.id)}`, '?tab=access']) {
      await open(page, address, query);
      const [wide, shown, which] = await page.evaluate(() => {
        const seen = [...document.querySelectorAll('body *')].filter((e) => !e.closest('.maplibregl-map, .tabs, .unseen') && e.getBoundingClientRect().width > 0);
        const beyond = (e) => Math.max(e.getBoundingClientRect().right, innerWidth - e.getBoundingClientRect().left);
        const farthest = seen.reduce((a, b) => (beyond(b) > beyond(a) ? b : a));
        return [Math.max(document.documentElement.scrollWidth, beyond(farthest)), innerWidth, farthest.outerHTML.slice(0, 160)];
      });
      assert.ok(wide <= shown + 1, `${query || 'the first view'} is ${wide} px wide on a screen of ${shown}: ${which}`);
    }
  },
};

/** A picture of the map as a data URL. */
async function pictureOf(page) {
  return `data:image/png;base64,${(await byId(page, 'map').screenshot()).toString('base64')}`;
}
