/**
 * SQL expression: the kind of setting that an organisation is: its phase as Get Information About Schools has it (the scheme `phase`),
 * or its kind where it has none.
 * @param organisation alias of `organisation` in the statement
 */
export const settingOf = (organisation: string): string => `coalesce(${organisation}.phase, ${organisation}.kind)`;

/** The setting of whoever is there without a post, and of those that are too few to be told apart. */
export const otherSetting = 'other';
