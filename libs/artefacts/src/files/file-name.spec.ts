import { dispositionOf, safeFileName } from './file-name.ts';

describe('safeFileName', () => {
  it.each([
    [
      'Fractions Y4.pptx',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      'Fractions Y4.pptx',
    ],
    ['../../etc/passwd', 'text/plain', 'passwd'],
    ['C:\\Users\\x\\plan.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'plan.docx'],
    ['plan.exe', 'application/pdf', 'plan.exe.pdf'],
    ['plan', 'application/pdf', 'plan.pdf'],
    ['photo.jpeg', 'image/jpeg', 'photo.jpeg'],
    ['invoice\u202efdp.exe', 'text/plain', 'invoice fdp.exe'],
    ['a\r\nset-cookie: x=1.txt', 'text/plain', 'a set-cookie x=1.txt'],
    ['...', 'application/pdf', 'file.pdf'],
    ['', 'text/plain', 'file'],
    ['.htaccess', 'text/plain', 'htaccess'],
    ['con.txt', 'text/plain', 'file con.txt'],
    ['e\u0301te\u0301.txt', 'text/plain', 'été.txt'],
    [`${'x'.repeat(300)}.pdf`, 'application/pdf', `${'x'.repeat(146)}.pdf`],
    [`${'😀'.repeat(200)}.txt`, 'text/plain', `${'😀'.repeat(146)}.txt`],
  ])('%j of %s', (name, mediaType, expected) => {
    expect(safeFileName(name, mediaType)).toBe(expected);
  });
});

describe('dispositionOf', () => {
  it.each([
    ['plan.pdf', `attachment; filename="plan.pdf"; filename*=UTF-8''plan.pdf`],
    ['a "b"; c.pdf', `attachment; filename="a b; c.pdf"; filename*=UTF-8''a%20%22b%22%3B%20c.pdf`],
    ['été (1).pdf', `attachment; filename="ete (1).pdf"; filename*=UTF-8''%C3%A9t%C3%A9%20%281%29.pdf`],
    ['日本.pdf', `attachment; filename="file.pdf"; filename*=UTF-8''%E6%97%A5%E6%9C%AC.pdf`],
    ['100%.txt', `attachment; filename="100.txt"; filename*=UTF-8''100%25.txt`],
  ])('%s', (name, expected) => {
    expect(dispositionOf('attachment', name)).toBe(expected);
  });
});
