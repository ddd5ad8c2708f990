import { webAddress } from './web-address.ts';

describe('the address of a web site', () => {
  it.each([
    ['www.fen.example', 'https://www.fen.example'],
    [' http://fen.example/a ', 'http://fen.example/a'],
    ['', null],
  ])('%j is %j', (text, address) => {
    expect(webAddress.parse(text)).toBe(address);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'nowhere', 'https://', 'ftp://fen.example'])(
    'is not %j',
    (text) => {
      expect(webAddress.safeParse(text).success).toBe(false);
    },
  );
});
