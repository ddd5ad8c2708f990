/** How long a stranger waits for an answer, in milliseconds. */
const patience = 5_000;

/**
 * Asks for a bucket's list and for one of its objects without a signature, at each address of the store. True when
 * either is answered anywhere, false when all are refused, undefined when an address answers otherwise or not at all.
 */
export async function isOpenToAnyone(
  endpoints: readonly string[],
  bucket: string,
  key: string,
): Promise<boolean | undefined> {
  const addresses = endpoints.flatMap((endpoint) => {
    const base = `${endpoint.replace(/\/+$/, '')}/${bucket}`;
    return [`${base}?list-type=2&max-keys=1`, `${base}/${key}`];
  });
  const verdicts = await Promise.all(addresses.map(isAnswered));
  if (verdicts.includes(true)) return true;
  return verdicts.includes(undefined) ? undefined : false;
}

async function isAnswered(address: string): Promise<boolean | undefined> {
  try {
    const answer = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(patience) });
    await answer.body?.cancel();
    if (answer.ok) return true;
    return answer.status === 401 || answer.status === 403 ? false : undefined;
  } catch {
    return undefined;
  }
}
