import { expect, test } from '@playwright/test';
import { ask, looksRight, signInByApi, sql } from './support.ts';
import { pageOf, submitWork } from './work.ts';

// Tom Bellweather decides for Havenmouth Learning Trust; Grace Oldroyd, of another trust, decides on its behalf.

const trust = 'Havenmouth Learning Trust';

async function inAYear(): Promise<string> {
  const [row] = (await sql(`select (now() + interval '300 days')::date::text as day`)) as { day: string }[];
  return row?.day ?? '';
}

test('somebody is named, decides on behalf of the trust as far as it reaches, and is named no more', async ({
  page,
  browser,
}) => {
  test.slow();
  await signInByApi(page, 'Tom Bellweather');
  const { viewer } = await ask<{ viewer: { posts: { organisation: { id: string; name: string } }[] } }>(
    page,
    '{ viewer { posts { organisation { id name } } } }',
  );
  const organisationId = viewer.posts.find(({ organisation }) => organisation.name === trust)?.organisation.id ?? '';
  await page.goto(`/organisations/${organisationId}/register`);
  await page.getByRole('link', { name: 'Standing delegations' }).click();
  await expect(page.getByText('Nobody decides on your behalf')).toBeVisible();
  const form = page.getByRole('region', { name: 'Name somebody' });
  await form.getByRole('button', { name: 'Name them' }).click();
  await expect(form.getByText('Choose at least one audience.')).toBeVisible();
  await looksRight(page, 'delegation-faults');

  await form.getByRole('radio', { name: trust }).check();
  const grace = await pageOf(browser, 'Grace Oldroyd');
  const { viewer: her } = await ask<{ viewer: { person: { id: string } } }>(grace, '{ viewer { person { id } } }');
  await form.getByLabel('The page of somebody elsewhere').fill(`https://example.org/people/${her.person.id}`);
  await form.getByRole('combobox', { name: 'Who decides on your behalf' }).click();
  await page.getByRole('option', { name: /Grace Oldroyd/ }).click();
  await form.getByRole('checkbox', { name: 'Curriculum' }).check();
  await form.getByRole('checkbox', { name: 'The trust' }).check();
  await form.getByRole('checkbox', { name: 'The network' }).check();
  await form.getByRole('checkbox', { name: 'Also what they hand in themselves' }).check();
  await form.getByLabel('Last day').fill(await inAYear());
  await form.getByRole('button', { name: 'Name them' }).click();
  // What leaves the trust has a second pair of eyes; what was typed is still there.
  await expect(form.getByText(/What leaves the trust is always looked at by a second person/)).toBeVisible();
  await form.getByRole('checkbox', { name: 'Also what they hand in themselves' }).uncheck();
  await form.getByRole('checkbox', { name: 'The network' }).uncheck();
  await form.getByRole('button', { name: 'Name them' }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'Grace Oldroyd' });
  await expect(row).toContainText('in force');
  await expect(row).toContainText('Curriculum, to: The trust');
  await looksRight(page, 'delegations');

  const work = await submitWork(page, trust, `The quay, on behalf ${Date.now()}`);
  await grace.goto('/');
  await grace.getByRole('banner').getByRole('link', { name: 'Releases' }).click();
  const waiting = grace.getByRole('region', { name: 'On behalf of others' });
  await expect(waiting.getByRole('link', { name: work.title })).toBeVisible();
  await looksRight(grace, 'queue-on-behalf');
  await waiting
    .getByRole('listitem')
    .filter({ hasText: work.title })
    .getByRole('link', { name: 'Check and decide' })
    .click();
  const release = grace.getByRole('region', { name: 'Release it' });
  await expect(release.getByText('named by Tom Bellweather, who answers for it')).toBeVisible();
  await release.getByRole('radio', { name: 'Fen Edge Village Schools Trust' }).check();
  await release.getByRole('radio', { name: 'Everyone' }).check();
  await release.getByRole('button', { name: 'Release it' }).click();
  await expect(release.getByText(/Your standing delegation reaches/)).toBeVisible();
  await release.getByRole('radio', { name: 'The trust', exact: true }).check();
  await looksRight(grace, 'release-on-delegation');
  await release.getByRole('button', { name: 'Release it' }).click();
  await expect(grace.getByText('Nothing waits for you').first()).toBeVisible();

  await page.goto(work.path);
  await expect(page.getByText('decided by Grace Oldroyd on the standing delegation of Tom Bellweather')).toBeVisible();
  await page.goto(`/organisations/${organisationId}/audit`);
  await expect(
    page.getByRole('listitem').filter({ hasText: `on the standing delegation of Tom Bellweather` }).first(),
  ).toContainText('Grace Oldroyd released');

  await page.goto(`/organisations/${organisationId}/delegations`);
  await page.getByRole('button', { name: 'End the delegation of Grace Oldroyd' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: trust }).check();
  await dialog.getByRole('button', { name: 'End it now' }).click();
  await expect(dialog).toBeHidden();
  await expect(row).toContainText('ended');
  await grace.goto(`/drafts/${work.versionId}/check`);
  await expect(grace.getByRole('heading', { level: 1, name: 'There is nothing to see here' })).toBeVisible();
});
