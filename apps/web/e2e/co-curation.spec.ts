import { expect, test } from '@playwright/test';
import { ask, looksRight, settled, signInByApi } from './support.ts';
import { pageOf } from './work.ts';

const title = `Walls and weather ${Date.now()}`;

test('curators are found by name: a colleague, and somebody of another trust who may be found', async ({
  page,
  browser,
}) => {
  test.setTimeout(90_000);
  const daniel = await pageOf(browser, 'Daniel Osei');
  const findable = (is: boolean) =>
    ask(daniel, `mutation { updateProfile(input: { findable: ${is} }) { __typename } }`);
  await findable(true);
  await signInByApi(page, 'Tom Bellweather');
  const { viewer } = await ask<{ viewer: { posts: { id: string; organisation: { id: string } }[] } }>(
    page,
    '{ viewer { posts { id organisation { id } } } }',
  );
  const [post] = viewer.posts;
  const { createCollection } = await ask<{ createCollection: { collection: { id: string } } }>(
    page,
    `mutation ($input: CreateCollectionInput!) {
       createCollection(input: $input) { ... on CollectionEdited { collection { id } } } }`,
    { input: { title, postId: post?.id, organisationId: post?.organisation.id } },
  );
  const path = `/collections/${createCollection.collection.id}`;
  await daniel.goto(path);
  await settled(daniel);
  await expect(daniel.getByRole('heading', { level: 1, name: title })).toBeHidden();

  await page.goto(path);
  await page.getByRole('button', { name: 'Arrange and edit' }).click();
  const curators = page.getByRole('region', { name: 'Curators' });
  const choice = curators.getByRole('combobox', { name: 'Who curates it with its owner' });
  for (const [typed, found] of [
    ['quill', /^Hester Quill \(/],
    ['osei', /^Daniel Osei \(/],
  ] as const) {
    await choice.fill(typed);
    await page.getByRole('option', { name: found }).click();
  }
  await choice.fill('nobody at all');
  await expect(page.getByText('Nobody of this name whom you can choose')).toBeVisible();
  await choice.fill('');
  await looksRight(page, 'curators');
  await curators.getByRole('button', { name: 'Save the curators' }).press('Enter');
  await expect(async () => {
    await daniel.goto(path);
    await expect(daniel.getByRole('button', { name: 'Arrange and edit' })).toBeVisible({ timeout: 3_000 });
  }).toPass();

  // Who is not found any more stays where they were named.
  await findable(false);
  await page.reload();
  await page.getByRole('button', { name: 'Arrange and edit' }).click();
  await expect(curators.getByText('Daniel Osei')).toBeVisible();
});
