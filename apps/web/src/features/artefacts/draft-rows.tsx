import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './draft-rows.module.css';

interface RowsProps<T> {
  title: string;
  rows: readonly T[];
  empty: T;
  addLabel: string;
  onChange: (rows: T[]) => void;
  children: (row: T, change: (row: T) => void, index: number) => ReactNode;
}

/** A list of small groups of fields that one can add to and take from. */
export function Rows<T>({ title, rows, empty, addLabel, onChange, children }: RowsProps<T>) {
  return (
    <fieldset className={classes.rows}>
      <legend className={classes.legend}>{title}</legend>
      {rows.map((row, index) => (
        <div key={index} className={classes.row}>
          <div className={classes.fields}>
            {children(row, (changed) => onChange(rows.map((other, at) => (at === index ? changed : other))), index)}
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Remove ${title.toLowerCase()}, row ${index + 1}`}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange([...rows, empty])}
      >
        {addLabel}
      </Button>
    </fieldset>
  );
}
