/**
 * Ends the session at the API. @returns where to go on: to the provider, which ends its own, or a path of this site
 * @throws when the API does not answer
 */
export async function signOutOfProvider(): Promise<string> {
  const response = await fetch('/oidc/sign-out', {
    method: 'POST',
    headers: { 'x-constellation-request': '1' },
    credentials: 'same-origin',
  });
  if (!response.ok) throw new Error('You could not be signed out. Try again.');
  const { continueAt } = (await response.json()) as { continueAt: string };
  return continueAt;
}
