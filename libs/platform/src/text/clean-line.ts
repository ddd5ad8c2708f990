/** Characters that turn the direction of what stands around them: a title could make others read otherwise, or pass for another. */
const turning = /[\u202A-\u202E\u2066-\u2069]/gu;
/** What nobody sees and every list and e-mail would carry on, such as a tab pasted from a table; ends of lines apart. */
const unseen = / ?[^\P{Cc}\r\n]+ ?/gu;

/**
 * A title or name as it is kept: without characters that are not seen, and without space around it. Ends of lines stay, for whoever asks
 * for one line to say so.
 */
export const cleanLine = (text: string): string => text.replace(turning, '').replace(unseen, ' ').trim();
