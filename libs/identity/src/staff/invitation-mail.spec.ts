import { invitationMail } from './invitation-mail.ts';

const facts = {
  name: 'Seán O’Neill',
  address: 'sean@fen.example',
  title: 'Head of History',
  organisation: 'Fen School',
  inviter: 'Ada Byron',
  link: 'https://constellation.example.org/join/abc',
  expiresAt: new Date('2026-07-01T23:30:00Z'),
};

describe('the e-mail of an invitation', () => {
  it('says who invites whom where, what Constellation is, the link, and its last day in London', () => {
    const mail = invitationMail(facts);
    expect(mail.to).toEqual({ name: 'Seán O’Neill', address: 'sean@fen.example' });
    expect(mail.subject).toBe('Ada Byron invites you to join Fen School on Constellation');
    for (const body of [mail.text, mail.html]) {
      expect(body).toContain('Hello Seán O’Neill,');
      expect(body).toContain('Ada Byron has invited you to join Fen School on Constellation as Head of History.');
      expect(body).toContain(facts.link);
      expect(body).toContain('2 July 2026');
      expect(body).toContain('share curriculum, professional development and research');
    }
  });

  it('shows what people typed as they typed it, and lets none of it become markup or a header', () => {
    const typed = `<img src=x onerror="alert('1')"> & co`;
    const mail = invitationMail({ ...facts, name: typed, organisation: `Fen\r\nBcc: all@fen.example`, inviter: typed });
    expect(mail.html).not.toContain('<img');
    expect(mail.html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; co');
    expect(mail.text).toContain(typed);
    expect(`${mail.subject}${mail.to.name}`).not.toMatch(/[\r\n]/);
  });

  it('keeps the subject short, and speaks for the platform where nobody in particular invites', () => {
    expect(invitationMail({ ...facts, organisation: 'x'.repeat(500) }).subject).toHaveLength(200);
    expect(invitationMail({ ...facts, inviter: null }).text).toContain('The Constellation team has invited you');
  });
});
