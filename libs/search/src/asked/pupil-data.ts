/**
 * Whether a text may be about a pupil: numbers that name one, or a name beside a mark, a need or a date of birth. It errs on
 * the side of yes: what it holds back is only missing from suggestions and from the list of searches without result.
 */
export function mayBePupilData(text: string): boolean {
  return hasNumberOfPerson(text) || hasContact(text) || hasNameWithRecord(text);
}

/** UPN: a check letter, eight digits and two more, or a temporary one that ends in a letter (DfE, "Unique pupil numbers"). */
const upn = /\b[a-z]\s?\d{8}\s?\d{2,3}[0-9a-z]\b|\b[a-z]\d{11}[0-9a-z]\b/i;
/** NHS number: ten digits, mostly 3-3-4; ULN: ten digits; candidate numbers and telephone numbers are long as well. */
const longNumber = /(?:\d[\s-]?){9,}/;
const nationalInsurance = /\b[a-z]{2}\s?(?:\d\s?){6}[a-d]\b/i;
const birthday = /\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})\b|\b(?:dob|d\.o\.b|born)\b/i;

function hasNumberOfPerson(text: string): boolean {
  return upn.test(text) || longNumber.test(text) || nationalInsurance.test(text) || birthday.test(text);
}

/** An e-mail address, or a postcode, which a handful of houses share. */
function hasContact(text: string): boolean {
  return /\S@\S+\.\S/.test(text) || /\b[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b/i.test(text);
}

/** Words by which somebody writes of one pupil. */
const record =
  /\b(?:pupil|student|child|parent|mum|dad|carer|ehcp|senco? support|exclu(?:ded|sion)|detention|safeguarding concern|report card|predicted|scored?|marks?|grades?|results? for|attendance of|\d{1,3}\s?%|\d{1,3}\s?\/\s?\d{1,3})/i;
/** First names and surnames as people write them: two words with a capital each, or a possessive name. */
const name = /\b\p{Lu}\p{Ll}+(?:[\s-]\p{Lu}\p{Ll}+)+\b|\b\p{Lu}\p{Ll}+['’]s\b/u;
/** First names of many pupils now, in lower case too: a name alone is a topic ("henry"), with a mark it is a child. */
const firstNames =
  /\b(?:aisha|alfie|amelia|archie|ava|charlie|chloe|daniel|ella|emily|ethan|fatima|freddie|freya|george|grace|harry|henry|isla|jack|jacob|james|jessica|joshua|leo|lily|lucas|maya|mia|mohammed|muhammad|noah|oliver|olivia|oscar|poppy|sophia|sophie|theo|thomas|william|zara)\b/i;

function hasNameWithRecord(text: string): boolean {
  return record.test(text) && (name.test(text) || firstNames.test(text));
}
