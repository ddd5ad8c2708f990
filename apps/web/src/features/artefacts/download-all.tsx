import { Button } from '@mantine/core';
import { IconFileZip } from '@tabler/icons-react';
import type { PageVersion } from './artefact-page.ts';

/** Everything at once, where there is more than one thing to take away. */
export function DownloadAll({ version }: { version: PageVersion }) {
  const things = version.files.length + version.parts.length;
  if (!version.archiveUrl || things < 2) return null;
  return (
    <p>
      <Button
        component="a"
        href={version.archiveUrl}
        download
        variant="default"
        leftSection={<IconFileZip size={18} aria-hidden />}
      >
        {version.parts.length > 0 ? 'Download it with all its parts (ZIP)' : 'Download all its files (ZIP)'}
      </Button>
    </p>
  );
}
