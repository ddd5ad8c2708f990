/** Mathematics (OMML) is written on one line, as one would type it: 1/2, x^2, √(x). Keys are element names inside `oMath`. */
export const beforeMaths: Readonly<Record<string, string>> = { den: '/', sup: '^', sub: '_', rad: '√', d: '(' };
export const afterMaths: Readonly<Record<string, string>> = { d: ')' };
