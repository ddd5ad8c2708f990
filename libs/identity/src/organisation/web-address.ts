import { z } from 'zod';

/** A web site's address, `https://` added where the scheme is missing as the register leaves it out; empty means none. */
export const webAddress = z
  .string()
  .trim()
  .max(300, 'Keep the address under 300 characters.')
  .transform((text) => (text === '' ? null : /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`))
  .refine(
    (text) => text === null || isWebAddress(text),
    'Write the address of a web site, such as https://www.school.example.',
  );

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return ['http:', 'https:'].includes(protocol) && hostname.includes('.');
}
