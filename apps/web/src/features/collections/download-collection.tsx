import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';

const forms = [
  { form: 'zip', label: 'ZIP', words: 'everything you may download' },
  { form: 'common-cartridge', label: 'Common Cartridge 1.3', words: 'for a learning platform' },
  { form: 'csv', label: 'CSV', words: 'the list, for a spreadsheet' },
];

/** A collection as a file. */
export function DownloadCollection({ collectionId }: { collectionId: string }) {
  return (
    <Menu position="bottom-end" width={300} shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />}>
          Download
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {forms.map(({ form, label, words }) => (
          <Menu.Item key={form} component="a" href={`/collection-exports/${collectionId}/${form}`} download>
            {label}: {words}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
