const longest = 500;
const here = 'https://here.invalid';

/**
 * The address as a path of this site, or `/` when it is anything else: after sign-in nobody is sent elsewhere. Routes of
 * the sign-in itself do not count, as they would begin it again.
 */
export function ownPath(address: string | undefined): string {
  if (!address || address.length > longest || !/^\/(?![/\\])[\x21-\x7e]*$/.test(address)) return '/';
  if (!URL.canParse(address, here)) return '/';
  const { origin, pathname, search, hash } = new URL(address, here);
  if (origin !== here || pathname.startsWith('//') || /^\/oidc(\/|$)/.test(pathname)) return '/';
  return `${pathname}${search}${hash}`;
}
