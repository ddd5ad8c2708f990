import { expect, test } from '@playwright/test';
import { signInAs } from './support.ts';

test('staff are invited by a pasted list, one accepts, gets a role, and leaves again', async ({ page, browser }) => {
  await signInAs(page, 'Grace Oldroyd');
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Administer Fen Edge Village Schools Trust' }).click();
  await page.getByRole('tab', { name: 'Invite' }).click();
  await page.getByText('A list', { exact: true }).click();
  await page
    .getByLabel('Paste the list')
    .fill('Name\tE-mail\tTitle\nIngrid Sallow\tingrid.sallow@fen-edge.example\tMusic lead\nNobody\t\tTeacher');
  await expect(page.getByText('The e-mail address is missing.')).toBeVisible();
  await page.getByRole('button', { name: 'Invite 1 person' }).click();
  const made = page.getByRole('status').filter({ hasText: 'The invitation is made.' });
  const link = await made.getByText('/join/').textContent();

  const theirs = await browser.newContext();
  const invited = await theirs.newPage();
  await invited.goto(new URL(link ?? '').pathname);
  await expect(invited.getByRole('heading', { name: 'Join Fen Edge Village Schools Trust' })).toBeVisible();
  await invited.getByRole('button', { name: 'Accept' }).click();
  await expect(invited.getByRole('button', { name: 'Account of Ingrid Sallow' })).toBeVisible();
  await expect(invited.getByText('Music lead')).toBeVisible();

  await page.getByRole('tab', { name: 'Staff' }).click();
  await page.getByRole('button', { name: 'Roles of Ingrid Sallow' }).click();
  await page.getByRole('dialog').getByRole('checkbox', { name: 'Release authority' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Music lead · Release authority')).toBeVisible();
  await invited.reload();
  await expect(invited.getByRole('link', { name: 'Releases' })).toBeVisible();

  await page.getByRole('button', { name: 'End the post of Ingrid Sallow' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End the post' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await theirs.close();
});

test('somebody applies for an organisation, the operator sees it and decides', async ({ page }) => {
  await signInAs(page, 'Robin Ellery');
  await page.goto('/organisations/apply');
  await page.getByRole('combobox', { name: 'Kind of organisation' }).click();
  await page.getByRole('option', { name: 'Other partner' }).click();
  await page.getByLabel('Name', { exact: false }).first().fill('The Reedbed Reading Foundation');
  await page.getByLabel('Your title there').fill('Director');
  await page.getByLabel('Why you may speak for it').fill('I founded it and am its director.');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('Your application is on its way')).toBeVisible();
  // Until it is decided, the pages of a person without a post say what is under way.
  await page.goto('/');
  const desk = page.getByRole('region', { name: 'Where you stand' });
  await expect(desk.getByText('Your application is with the operator')).toBeVisible();
  await expect(desk.getByRole('link', { name: 'The Reedbed Reading Foundation' })).toBeVisible();

  await signInAs(page, 'Quinn Barrowclough');
  await page.getByRole('link', { name: 'Verification' }).click();
  const application = page.getByRole('article').filter({ hasText: 'The Reedbed Reading Foundation' });
  await expect(application.getByText('The register has nothing with these identifiers.')).toBeVisible();
  await application.getByRole('button', { name: 'Verify The Reedbed Reading Foundation' }).click();
  await expect(application).toBeHidden();

  await signInAs(page, 'Robin Ellery');
  await page.goto('/account');
  await expect(page.getByRole('region', { name: 'Posts' }).getByText('The Reedbed Reading Foundation')).toBeVisible();
});
