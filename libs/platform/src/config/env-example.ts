import { settingDefinitions, type SettingDefinition } from './setting-definitions.ts';

/** The text of `.env.example`: every setting with its description and its default or an example. */
export function envExample(): string {
  const entries = Object.values<SettingDefinition>(settingDefinitions).map((definition) => {
    const parsed = definition.schema.safeParse(undefined);
    const value = parsed.success ? (parsed.data as string | number | boolean | undefined) : undefined;
    const byDefault = value === undefined ? undefined : String(value);
    const line = `${definition.name}=${byDefault ?? definition.example ?? ''}`;
    return `# ${definition.description}\n${byDefault === undefined ? '# ' : ''}${line}\n`;
  });
  return `# Settings of Constellation, made by \`npm run generate\`. All are optional; set them in the environment.\n\n${entries.join('\n')}`;
}
