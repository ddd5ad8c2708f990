import { ownPath } from './own-path.ts';

describe('ownPath', () => {
  it.each(['/', '/work', '/search?q=rivers&phase=primary', '/join/abc-_1', '/artefacts/1#files', '/oidcs'])(
    'keeps %s',
    (path) => {
      expect(ownPath(path)).toBe(path);
    },
  );

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/\n/elsewhere.example',
    '/..//elsewhere.example',
    '/./\\elsewhere.example',
    'javascript:alert(1)',
    'work',
    '\\\\elsewhere.example',
    '/oidc/start',
    '/oidc',
    `/${'x'.repeat(600)}`,
    '/ä',
    '',
    undefined,
  ])('sends %s to the start', (address) => {
    expect(ownPath(address)).toBe('/');
  });
});
