import { Stack } from '@mantine/core';
import { CopyButton } from '../../ui/copy-button.tsx';
import type { PageVersion } from './artefact-page.ts';
import classes from './cite.module.css';

/** The citation and the attribution line, ready to be pasted. */
export function Cite({ version }: { version: PageVersion }) {
  return (
    <Stack gap="md">
      <Quotable label="To cite it" text={version.citation} />
      {version.attribution !== '' && (
        <Quotable label="To credit it in what you make from it" text={version.attribution} />
      )}
    </Stack>
  );
}

function Quotable({ label, text }: { label: string; text: string }) {
  return (
    <div className={classes.box}>
      <p className={classes.label}>{label}</p>
      <p className={classes.text}>{text}</p>
      <CopyButton value={text} label={label === 'To cite it' ? 'Copy the citation' : 'Copy the attribution'} />
    </div>
  );
}
