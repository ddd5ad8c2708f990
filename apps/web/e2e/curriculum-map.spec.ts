import { type Page, expect, test } from '@playwright/test';
import {
  accessibilityFaults,
  ask,
  hasNews,
  importStatements,
  keepScreenshot,
  looksRight,
  settled,
  signInByApi,
  sql,
} from './support.ts';
import { pageOf, releaseWork } from './work.ts';

const holder = 'Havenmouth Learning Trust';
const run = String(Date.now());
const title = `Geography, Years 3 to 6 ${run}`;

test('a curriculum map is begun, filled from a table whose faults are told by cell, and changed by keyboard', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signInByApi(page, 'Tom Bellweather');
  await page.goto('/curriculum-maps');
  await page.getByRole('button', { name: 'New map' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  await dialog.getByRole('radio', { name: holder, exact: true }).check();
  await dialog.getByRole('combobox', { name: 'Subject' }).fill('Geogr');
  await page.getByRole('option', { name: 'Geography', exact: true }).click();
  await dialog.getByRole('combobox', { name: 'From' }).click();
  await page.getByRole('option', { name: 'Year 3', exact: true }).click();
  await dialog.getByRole('button', { name: 'Begin the map' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

  const table = page.getByRole('textbox', { name: 'The table' });
  const faulty = 'year,week,weeks,strand,unit\nYear 4,1,6,Physical,Rivers\nYear 14,7,six,Human,Settlements';
  await table.fill(faulty);
  await page.getByRole('button', { name: 'Import the table' }).press('Enter');
  const faults = page.getByRole('region', { name: 'Cells to put right' }).or(page.getByRole('alert')).last();
  await expect(faults).toContainText('“Year 14” is no year');
  await expect(faults).toContainText('“six” is no whole number');
  // What was pasted stays, to be put right.
  await expect(table).toHaveValue(faulty);
  await settled(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await table.fill(faulty.replace('Year 14', 'Year 4').replace('six', '6'));
  await page.getByRole('button', { name: 'Import the table' }).press('Enter');
  await expect(page.getByText('2 units placed on the map.')).toBeVisible();
  // The same table again doubles nothing.
  await table.fill(faulty.replace('Year 14', 'Year 4').replace('six', '6'));
  await page.getByRole('button', { name: 'Import the table' }).press('Enter');
  await expect(page.getByText('0 units placed on the map. 2 units of the table stood there already.')).toBeVisible();
  const year = page.getByRole('region', { name: 'Year 4' });
  await expect(year.getByRole('listitem')).toHaveText([/Weeks 1–6.*Rivers/, /Weeks 7–12.*Settlements/]);
  await expect(page.getByText('Year 4: weeks 13–38')).toBeVisible();

  // Years of another length.
  const weeks = page.getByRole('textbox', { name: 'Teaching weeks in a year' });
  await weeks.fill('39');
  await page.getByRole('button', { name: 'Change the weeks' }).press('Enter');
  await expect(page.getByText('The years of this map have 39 weeks now.')).toBeVisible();
  await expect(page.getByText('Year 4: weeks 13–39')).toBeVisible();
  await weeks.fill('38');
  await page.getByRole('button', { name: 'Change the weeks' }).press('Enter');
  await expect(page.getByText('Year 4: weeks 13–38')).toBeVisible();

  // By keyboard alone: the second unit comes earlier, into the first.
  await year.getByRole('button', { name: 'Change Settlements' }).press('Enter');
  await dialog.getByRole('textbox', { name: 'From week' }).fill('4');
  await dialog.getByRole('textbox', { name: 'Strand' }).fill('Physical');
  await expect(dialog.getByText('No map that is shown to you has a unit then.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Strand' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Year 4, weeks 4–6: Rivers and Settlements')).toBeVisible();
  await looksRight(page, 'curriculum-map');
});

const concept = (id: string, type: string, label: string, broader?: string) => ({
  ...{ id, type: ['@Concept', `@${type}`], label },
  ...(broader ? { broader: [`@${broader}`] } : {}),
});
const geography = (...statements: readonly (readonly [key: string, strand: string, text: string])[]) => [
  concept('discipline-geography', 'Discipline', 'Geography'),
  ...['places', 'skills'].map((strand) =>
    concept(`strand-${strand}`, 'Strand', strand === 'places' ? 'Places' : 'Skills', 'discipline-geography'),
  ),
  ...statements.map(([key, strand, text]) => concept(key, 'ContentDescriptor', text, `strand-${strand}`)),
];
const newer = ['--version', 'nc-2028', '--title', 'National Curriculum in England, 2028', '--replaces', 'nc-2014'];

/** Begins a map and places units on it, without the page; shown to the trust unless told otherwise. */
async function makeMap(page: Page, called: string, units: readonly object[], scope = 'TRUST'): Promise<string> {
  const { viewer } = await ask<{ viewer: { posts: { id: string; organisation: { id: string; name: string } }[] } }>(
    page,
    '{ viewer { posts { id organisation { id name } } } }',
  );
  const post = viewer.posts.find(({ organisation }) => organisation.name === holder) ?? viewer.posts[0];
  const about = { postId: post?.id, organisationId: post?.organisation.id, framework: 'nc-2014', subject: 'geography' };
  const made = await ask<{ result: { map: { id: string } } }>(
    page,
    'mutation ($input: CreateCurriculumMapInput!) { result: createCurriculumMap(input: $input) { ... on CurriculumMapEdited { map { id } } } }',
    { input: { ...about, title: called, firstYear: 'year-3', lastYear: 'year-5', audience: { scope } } },
  );
  const mapId = made.result.map.id;
  for (const slot of units) {
    await ask(
      page,
      'mutation ($input: PlaceOnCurriculumMapInput!) { result: placeOnCurriculumMap(input: $input) { ... on CurriculumMapEdited { slotIds } } }',
      { input: { mapId, postId: post?.id, slot } },
    );
  }
  return mapId;
}

const rivers = { firstYear: 'year-3', firstWeek: 1, weeks: 6, title: 'Rivers', strand: 'Physical' };
const coasts = { firstYear: 'year-3', firstWeek: 10, weeks: 6, title: 'Coasts', strand: 'Physical' };
const towns = { firstYear: 'year-4', firstWeek: 12, weeks: 10, title: 'Towns', strand: 'Human' };

test('a unit is dragged, stretched and put back, and seen by year, by strand and beside another map', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await signInByApi(page, 'Tom Bellweather');
  const mapId = await makeMap(page, `Dragged ${run}`, [rivers, coasts, towns]);
  await makeMap(page, `Beside ${run}`, [{ ...rivers, title: 'Mountains' }]);
  // High enough for both years: a pointer goes no further than the window.
  await page.setViewportSize({ width: 1280, height: 1600 });
  await page.goto(`/curriculum-maps/${mapId}`);
  const inYear = (year: string) => page.getByRole('region', { name: year, exact: true }).getByRole('listitem');
  const rowBox = () => page.getByRole('region', { name: 'Year 3', exact: true }).getByRole('list').boundingBox();
  const row = await rowBox();
  const week = (row?.width ?? 0) / 38;
  const drag = async (unit: string, from: 'middle' | 'end', byWeeks: number, down = 0): Promise<void> => {
    const box = await page.getByRole('listitem').filter({ hasText: unit }).first().boundingBox();
    if (!box) throw new Error(`There is no ${unit}.`);
    const [x, y] = [from === 'end' ? box.x + box.width - 3 : box.x + box.width / 2, box.y + box.height - 4];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + byWeeks * week, y + down, { steps: 8 });
    await page.mouse.up();
  };
  await drag('Coasts', 'middle', 3);
  await expect(inYear('Year 3')).toHaveText([/Weeks 1–6.*Rivers/, /Weeks 13–18.*Coasts/]);
  await expect(page.getByText('Coasts was moved.')).toBeVisible();
  expect(await rowBox(), 'what is dragged next has not jumped').toEqual(row);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Coasts is back where it was.')).toBeVisible();
  await expect(inYear('Year 3')).toHaveText([/Weeks 1–6.*Rivers/, /Weeks 10–15.*Coasts/]);
  await drag('Coasts', 'end', 4);
  await expect(inYear('Year 3')).toHaveText([/Weeks 1–6.*Rivers/, /Weeks 10–19.*Coasts/]);
  // Down into the year that stands below, and it is still so after a new start.
  const [upper, lower] = [await inYear('Year 3').first().boundingBox(), await inYear('Year 4').first().boundingBox()];
  await drag('Rivers', 'middle', 0, (lower?.y ?? 0) - (upper?.y ?? 0));
  await expect(inYear('Year 4')).toHaveText([/Weeks 1–6.*Rivers/, /Weeks 12–21.*Towns/]);
  await page.reload();
  await expect(inYear('Year 4')).toHaveText([/Weeks 1–6.*Rivers/, /Weeks 12–21.*Towns/]);

  // What comes before what, in words and as an arrow; a circle is refused.
  const dialog = page.getByRole('dialog');
  const comesAfter = async (unit: string, before: RegExp): Promise<void> => {
    await page
      .getByRole('button', { name: `Change ${unit}`, exact: true })
      .first()
      .click();
    const units = dialog.getByRole('combobox', { name: 'Units that have to be taught before' });
    await units.click();
    await page.getByRole('option', { name: before }).click();
    await units.press('Tab');
    await dialog.getByRole('button', { name: 'Save the order' }).click();
  };
  await comesAfter('Coasts', /^Towns/);
  await expect(inYear('Year 3')).toHaveText([/Coasts.*After Towns/]);
  await expect(page.getByText('Coasts is taught before Towns, which should come first')).toBeVisible();
  await expect(page.locator('svg path[marker-end]')).toHaveCount(1);
  await comesAfter('Towns', /^Coasts/);
  await expect(dialog.getByText('A unit cannot come before itself')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.getByRole('combobox', { name: 'Year' }).click();
  await page.getByRole('option', { name: 'Year 4' }).click();
  await expect(page).toHaveURL(/year=year-4/);
  await expect(page.getByRole('region', { name: 'Year 3', exact: true })).toBeHidden();
  await page.goto(`/curriculum-maps/${mapId}?strand=Human`);
  await expect(inYear('Year 4')).toHaveText([/Towns/]);
  await expect(inYear('Year 3')).toHaveText(['Nothing yet']);

  await page.getByRole('link', { name: 'Beside another map' }).click();
  await page.getByRole('combobox', { name: 'Other map' }).fill(`Beside ${run}`);
  await page.getByRole('option', { name: `Beside ${run}` }).click();
  await expect(page).toHaveURL(/other=/);
  await expect(page.getByRole('heading', { level: 1, name: `Dragged ${run} beside Beside ${run}` })).toBeVisible();
  await expect(page.getByRole('region', { name: `${holder}: Beside ${run}, Year 3` })).toContainText('Mountains');
  await looksRight(page, 'maps-beside');
});

test('whoever follows the weeks of a unit is told what others place there, until they stop', async ({
  page: ruth,
  browser,
}) => {
  test.setTimeout(300_000);
  await signInByApi(ruth, 'Ruth Garside');
  const tom = await pageOf(browser, 'Tom Bellweather');
  const work = await releaseWork(tom, holder, `Longshore drift ${run}`, 'NETWORK');
  const own = await makeMap(ruth, `Followed ${run}`, [rivers]);
  await ruth.goto(`/curriculum-maps/${own}`);
  await ruth.getByRole('button', { name: 'Change Rivers' }).press('Enter');
  const dialog = ruth.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Tell me when others place something here' }).press('Enter');
  await expect(dialog.getByText('You hear of what others place here.')).toBeVisible();
  const stop = dialog.getByRole('button', { name: 'Stop telling me when others place something here' });
  await expect(stop, 'who uses the keyboard is still there').toBeFocused();
  await stop.scrollIntoViewIfNeeded();
  await looksRight(ruth, 'curriculum-map-followed', hasNews);

  const { title: _title, ...weeks } = rivers;
  const others = await makeMap(tom, `Coasts of others ${run}`, [{ ...weeks, artefactId: work.artefactId }], 'NETWORK');
  // As if ten minutes were over: until then the release can be taken back. What the demo began with is told of before.
  const due = `with due as (update notice set due_at = now() where kind = 'slot-filled' returning notice_id) select from due`;
  await expect.poll(async () => (await sql(due)).length, { timeout: 120_000 }).toBeGreaterThan(0);
  await ruth.goto('/inbox');
  const row = ruth.getByRole('listitem').filter({ hasText: work.title });
  await expect(row.getByText('Others placed something where you follow the curriculum')).toBeVisible();
  await expect(row.getByText(`Coasts of others ${run} · ${holder}`)).toBeVisible();
  await looksRight(ruth, 'inbox-map-slot', hasNews);
  await row.getByRole('link').click();
  await expect(ruth).toHaveURL(new RegExp(`/curriculum-maps/${others}`));

  await ruth.goto('/inbox/following');
  const place = ruth.getByRole('listitem').filter({ hasText: 'Geography, Year 3, weeks 1–6' });
  await expect(place.getByText('What others place on their curriculum maps')).toBeVisible();
  await looksRight(ruth, 'following-place', hasNews);
  await place.getByRole('button', { name: 'Stop following Geography, Year 3, weeks 1–6' }).press('Enter');
  await expect(place).toHaveCount(0);

  // Readers find the same on the map, and where the unit says when it is taught; whoever is signed out reads only.
  await ruth.goto(`/curriculum-maps/${others}`);
  const look = ruth.getByRole('button', { name: `What others teach beside ${work.title}` });
  await look.press('Enter');
  await dialog.getByRole('button', { name: 'Tell me when others place something here' }).press('Enter');
  await expect(stop).toBeFocused();
  await looksRight(ruth, 'curriculum-map-neighbours', hasNews);
  await ruth.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(look).toBeFocused();
  await ruth.goto(work.path);
  const taught = ruth.getByRole('region', { name: 'When it is taught' });
  const then = taught.getByRole('button', { name: `What others teach then, beside Coasts of others ${run}` });
  await then.scrollIntoViewIfNeeded();
  await looksRight(ruth, 'artefact-taught', hasNews);
  await then.press('Enter');
  await stop.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Tell me when others place something here' })).toBeFocused();
  const everybody = await makeMap(tom, `Open coasts ${run}`, [rivers], 'PUBLIC');
  const reader = await (await browser.newContext()).newPage();
  await reader.goto(`/curriculum-maps/${everybody}`);
  await reader.getByRole('button', { name: 'What others teach beside Rivers' }).press('Enter');
  await expect(reader.getByRole('dialog').getByText('No map that is shown to you has a unit then.')).toBeVisible();
  await expect(reader.getByRole('dialog').getByRole('button', { name: /^Tell me/ })).toHaveCount(0);
  await reader.context().close();
  await tom.context().close();
});

test('units are aligned to the framework, its coverage is shown, and a newer version says what is to be aligned again', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await importStatements(
    geography(
      ['nc-rivers', 'places', 'Describe rivers.'],
      ['nc-maps', 'skills', 'Read maps.'],
      ['nc-old', 'skills', 'Use a globe.'],
    ),
  );
  await signInByApi(page, 'Tom Bellweather');
  const mapId = await makeMap(page, `Aligned ${run}`, [rivers, towns]);
  await page.goto(`/curriculum-maps/${mapId}`);
  await expect(page.getByText('3 statements, 0 covered, 0 partly, 3 not')).toBeVisible();
  const dialog = page.getByRole('dialog');
  // By keyboard alone.
  await page.getByRole('button', { name: 'Change Rivers' }).press('Enter');
  await dialog.getByRole('textbox', { name: 'Find a statement' }).fill('river');
  await dialog.getByRole('checkbox', { name: /Describe rivers/ }).press('Space');
  await dialog.getByRole('textbox', { name: 'Find a statement' }).fill('globe');
  await dialog.getByRole('checkbox', { name: /Use a globe/ }).press('Space');
  await dialog.getByRole('combobox', { name: 'How far: Use a globe.' }).press('ArrowDown');
  await page.getByRole('option', { name: 'In part' }).click();
  await settled(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await keepScreenshot(page, 'curriculum-map-align');
  await dialog.getByRole('button', { name: 'Save what it teaches' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('3 statements, 1 covered, 1 partly, 1 not')).toBeVisible();
  const places = page.getByRole('row', { name: /^Places/ });
  await expect(places.getByRole('cell')).toHaveText([
    '1 of 1 covered, 0 partly',
    '0 of 1 covered, 0 partly',
    '0 of 1 covered, 0 partly',
    ...['1', '0', '0'],
  ]);
  await page.getByText('1 statement that no unit teaches').click();
  await expect(page.getByRole('region', { name: 'Skills', exact: true })).toContainText('Read maps.');

  await importStatements(
    geography(
      ['nc-rivers', 'places', 'Describe rivers and deltas.'],
      ['nc-maps', 'skills', 'Read maps.'],
      ['nc-new', 'skills', 'Use a compass.'],
    ),
    ...newer,
  );
  await page.reload();
  const again = page.getByRole('region', { name: 'To be aligned again' });
  await expect(again).toContainText('National Curriculum in England, 2028 has replaced the version');
  await expect(again).toContainText('Describe rivers and deltas.');
  await expect(again).toContainText('The newer version does not ask this any more.');
  await looksRight(page, 'curriculum-map-coverage');
  await again.getByRole('button', { name: 'The unit teaches this too' }).click();
  await expect(again).not.toContainText('Describe rivers and deltas.');
  await again.getByRole('button', { name: 'Take the alignment away' }).click();
  await again.getByRole('button', { name: 'Make the map for this version' }).click();
  await expect(page.getByText('3 statements, 1 covered, 0 partly, 2 not')).toBeVisible();
  await expect(again).toBeHidden();
});

test('fifteen years of a map are seen at a glance, with every name where one points or has the focus', async ({
  page,
}) => {
  await signInByApi(page, 'Grace Oldroyd');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/curriculum-maps');
  await page.getByRole('main').getByRole('link', { name: 'Number as one line, nursery to Year 13' }).click();
  const units = page.getByRole('region', { name: 'Units' });
  for (const year of ['Nursery (3–4)', 'Year 7', 'Year 13']) {
    await expect(units.getByRole('region', { name: year, exact: true })).toBeInViewport({ ratio: 1 });
  }
  const tenths = units.getByRole('listitem').filter({ hasText: 'Weeks 22–25' });
  const narrow = (await tenths.locator('> div').boundingBox())?.height ?? 0;
  expect(narrow).toBeLessThan(30);
  await tenths.getByRole('link').focus();
  await expect(tenths.getByText('Weeks 22–25 · Number')).toBeVisible();
  expect((await tenths.locator('> div').boundingBox())?.height).toBeGreaterThan(narrow);
  await tenths.getByRole('button', { name: /^What others teach beside/ }).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await looksRight(page, 'map-whole');
  await page.getByRole('combobox', { name: 'Year', exact: true }).click();
  await page.getByRole('option', { name: 'Year 3', exact: true }).click();
  await expect(units.getByText('Weeks 22–25 · Number')).toBeVisible();
});
