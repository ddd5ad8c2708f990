import { Button, CopyButton as Copy, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';

/** Copies a text and says that it did, to eyes and ears. */
export function CopyButton({ value, label }: { value: string; label: string }) {
  return (
    <Copy value={value} timeout={4000}>
      {({ copied, copy }) => (
        <>
          <Button
            variant="default"
            size="xs"
            leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            onClick={copy}
          >
            {copied ? 'Copied' : label}
          </Button>
          <VisuallyHidden aria-live="polite">{copied ? 'Copied to the clipboard' : ''}</VisuallyHidden>
        </>
      )}
    </Copy>
  );
}
