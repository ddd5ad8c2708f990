import { MailInvalid, type Mail, type Mailer } from './mailer.ts';

/** What an adapter hands to {@link mailerContract}. */
export interface MailerUnderTest {
  readonly mailer: Mailer;
  /** What reached its end so far: the recipient's mailbox, or the log. */
  received(): readonly { readonly to: string; readonly subject: string; readonly text: string }[];
  close(): Promise<void>;
}

export const aMail: Mail = {
  id: '01900000-0000-7000-8000-000000000001',
  to: { name: 'Seán O’Neill', address: 'sean@fen.example' },
  subject: 'Grüße: “Ada” invites you – łódź 🌟',
  text: 'Hello Seán,\n\nline two.\n.a line that begins with a dot\n',
  html: '<p>Hello Seán</p>\n',
};

/** What every {@link Mailer} does. Each adapter's spec calls it with a factory. */
export function mailerContract(name: string, open: () => Promise<MailerUnderTest>): void {
  describe(`the mailer contract: ${name}`, () => {
    let tested: MailerUnderTest;
    beforeEach(async () => {
      tested = await open();
    });
    afterEach(() => tested.close());

    it('brings a mail to its recipient, every letter as it was', async () => {
      await tested.mailer.send(aMail);
      const [mail, ...others] = tested.received();
      expect(others).toEqual([]);
      expect(mail).toMatchObject({ to: 'sean@fen.example', subject: aMail.subject });
      expect(mail?.text.replaceAll('\r\n', '\n').trim()).toBe(aMail.text.trim());
    });

    it.each<[string, Partial<Mail>]>([
      ['a header in the subject', { subject: 'Hello\r\nBcc: all@fen.example' }],
      ['a line feed in the subject', { subject: 'Hello\nBcc: all@fen.example' }],
      ['a header in the name', { to: { name: 'Ada\r\nBcc: all@fen.example', address: 'ada@fen.example' } }],
      ['a header in the address', { to: { name: 'Ada', address: 'ada@fen.example\r\nBcc: all@fen.example' } }],
      ['a header in the id', { id: 'a\r\nBcc: all@fen.example' }],
      ['no subject', { subject: ' ' }],
      ['a subject without end', { subject: 'x'.repeat(251) }],
      ['no text', { text: '' }],
      ['no HTML', { html: '\n' }],
    ])('refuses %s', async (_, wrong) => {
      await expect(tested.mailer.send({ ...aMail, ...wrong })).rejects.toThrow(MailInvalid);
      expect(tested.received()).toEqual([]);
    });

    it.each([
      '',
      'ada',
      'ada@',
      '@fen.example',
      'ada@fen',
      'ada fen@fen.example',
      'ada@fen.example, all@fen.example',
      'ada@fen.example;all@fen.example',
      '<ada@fen.example>',
      '"ada"@fen.example',
      'ada@@fen.example',
      'ada@-fen.example',
      `${'a'.repeat(65)}@fen.example`,
      `ada@${'a'.repeat(250)}.example`,
    ])('refuses the address %j', async (address) => {
      await expect(tested.mailer.send({ ...aMail, to: { name: 'Ada', address } })).rejects.toThrow(MailInvalid);
      expect(tested.received()).toEqual([]);
    });

    it('takes addresses as people have them', async () => {
      for (const address of ["o'neill+school@mail.fen-edge.sch.uk", 'a@b.co']) {
        await tested.mailer.send({ ...aMail, to: { name: 'Ada', address } });
        expect(tested.received().at(-1)?.to).toBe(address);
      }
    });
  });
}
