import { Button, Group } from '@mantine/core';

interface FormButtonsProps {
  /** What sending the form does. */
  label: string;
  isPending: boolean;
  onCancel: () => void;
}

/** The end of a form that opens for one task: leave it, or send it. */
export function FormButtons({ label, isPending, onCancel }: FormButtonsProps) {
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onCancel}>
        Cancel
      </Button>
      <Button type="submit" loading={isPending}>
        {label}
      </Button>
    </Group>
  );
}
