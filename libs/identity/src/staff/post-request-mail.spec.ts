import { postDecisionMail, postRequestMail } from './post-request-mail.ts';

const to = {
  name: 'Seán O’Neill',
  address: 'sean@fen.example',
  organisation: 'Fen School',
  link: 'https://x.example/',
};

describe('the e-mails of a request to be accepted', () => {
  it('say who asks whom for what, and keep what was typed out of headers and markup', () => {
    const mail = postRequestMail({
      ...to,
      asker: 'Ada\r\nBcc: all@fen.example',
      askerAddress: 'ada@fen.example',
      title: '<b>Head</b>',
    });
    expect(mail.subject).toBe('Ada Bcc: all@fen.example asks to be accepted by Fen School on Constellation');
    expect(mail.text).toContain('asks Fen School to accept them as <b>Head</b>.');
    expect(mail.html).toContain('&lt;b&gt;Head&lt;/b&gt;');
  });

  it('say what the answer is, with the reason where it is no', () => {
    const yes = postDecisionMail({ ...to, reason: null });
    expect(yes.subject).toBe('Fen School has accepted your request on Constellation');
    const no = postDecisionMail({ ...to, reason: 'We do not know you.' });
    expect(no.subject).toBe('Fen School has declined your request on Constellation');
    for (const body of [no.text, no.html]) expect(body).toContain('We do not know you.');
  });
});
